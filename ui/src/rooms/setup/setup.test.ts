// The doors: what was typed stays, secrets do not, and each refusal stands at its field.
import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import type { Component } from "svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { press, settle, word } from "../../../test/keys";
import { language } from "../../app/language.svelte";
import { session } from "../../app/session.svelte";
import { go, view } from "../../app/view.svelte";
import { t } from "../../app/words";
import type { Person, ProgramState } from "../../wire/types";
import { asked, expectNoAxeHarm, program, refusal, stand } from "../shop.fixture";
import Locked from "./Locked.svelte";
import RecoverySheet from "./RecoverySheet.svelte";
import SetUp from "./SetUp.svelte";
import Trouble from "./Trouble.svelte";
import WhoPage from "./Who.svelte";
import { Who } from "./who.svelte";

vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

const IOANA: Person = {
  person_id: "p-ioana",
  name: "Ioana Dobre",
  initials: "ID",
  roles: ["reception"],
  language: "ro",
  opens_workshop: false,
};
const ANDREI: Person = { ...IOANA, person_id: "p-andrei", name: "Andrei Pop", initials: "AP" };

function at(step: ProgramState["step"], more: Partial<ProgramState> = {}): void {
  if (session.state) session.state = { ...session.state, step, me: null, demo: null, people: [IOANA, ANDREI], ...more };
}

beforeEach(() => stand("ro"));
afterEach(cleanup);

describe("set-up", () => {
  test("refused_fields_are_named_on_top_and_what_was_typed_stays", async () => {
    at("set_up");
    const mock = program({
      set_up_workshop: refusal("invalid", {
        kind: "invalid",
        fields: [
          { field: "pin", code: "pin_shape" },
          { field: "workshop_name", code: "required" },
        ],
      }),
    });
    render(SetUp);
    await press("Tab", ...word("0268 331 094"));
    await press("Enter");
    expect(asked(mock, "set_up_workshop")).toHaveLength(1);
    const summary = screen.getByRole("alert");
    expect(summary).toHaveFocus();
    await press("1");
    expect(screen.getByLabelText(t("setup-pin")), "the keyboard is not dead").toHaveFocus();
    await fireEvent.click(screen.getByRole("link", { name: `${t("setup-pin")}: ${t("error-pin_shape")}` }));
    expect(screen.getByLabelText(t("setup-pin"))).toHaveFocus();
    expect(screen.getByLabelText(t("setup-workshop-phone"))).toHaveValue("0268 331 094");
  });

  test("two_different_passwords_never_leave_the_form", async () => {
    at("set_up");
    const mock = program({});
    render(SetUp);
    screen.getByLabelText(t("setup-password")).focus();
    await press(...word("unu"), "Enter");
    expect(asked(mock, "set_up_workshop")).toHaveLength(0);
    expect(screen.getByRole("alert")).toHaveTextContent(t("error-password_differs"));
  });

  test("the_language_comes_first_and_changes_at_once", async () => {
    at("set_up");
    program({});
    render(SetUp);
    await fireEvent.click(screen.getByRole("button", { name: "English" }));
    await settle();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Setting up the workshop");
    expect(language.now).toBe("en");
  });
});

describe("recovery sheet", () => {
  test("it_is_printed_before_it_can_be_confirmed_and_a_wrong_code_stays_at_its_field", async () => {
    at("recovery_sheet");
    program({
      print_recovery_sheet: { where_to: "folder", target: "/x.pdf" },
      confirm_recovery_sheet: refusal("recovery_wrong"),
    });
    render(RecoverySheet);
    expect(screen.getByRole("button", { name: new RegExp(t("setup-sheet-confirm"), "u") })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
    await fireEvent.click(screen.getByRole("button", { name: t("setup-sheet-print") }));
    await settle();
    const field = screen.getByLabelText(t("setup-sheet-typed"));
    field.focus();
    await press(...word("abcd-efgh"), "Enter");
    expect(field).toHaveValue("abcd-efgh");
    expect(field).toHaveAccessibleDescription(expect.stringContaining(t("error-recovery_wrong")) as string);
  });
});

describe("locked", () => {
  test("the_password_is_emptied_after_every_try", async () => {
    at("locked");
    const mock = program({ unlock_workshop: refusal("wrong_password") });
    render(Locked);
    await press(...word("gresit"), "Enter");
    expect(asked(mock, "unlock_workshop")).toEqual([{ password: "gresit" }]);
    expect(screen.getByLabelText(t("setup-unlock-password"))).toHaveValue("");
    expect(screen.getByLabelText(t("setup-unlock-password"))).toHaveFocus();
  });

  test("only_the_demo_shows_its_password", () => {
    at("locked", { demo: { password: "cheie franceza 13", pins: [{ name: "Ioana Dobre", pin: "1100" }] } });
    render(Locked);
    expect(screen.getByText("cheie franceza 13")).toBeInTheDocument();
    cleanup();
    at("locked");
    render(Locked);
    expect(screen.queryByText("cheie franceza 13")).toBeNull();
  });
});

describe("who", () => {
  test("a_tile_then_digits_from_the_keyboard", async () => {
    at("who");
    const mock = program({ choose_person: refusal("wrong_pin", { args: { wait_seconds: 2 } }) });
    render(WhoPage);
    const tile = screen.getByRole("button", { name: /Ioana Dobre/u });
    tile.focus();
    await fireEvent.click(tile);
    await press(...word("1234"), "Enter");
    expect(asked(mock, "choose_person")).toEqual([{ person_id: "p-ioana", pin: "1234" }]);
    expect(screen.getByRole("alert")).toHaveTextContent(t("error-wrong_pin"));
    expect(screen.getByRole("button", { name: "1" })).toBeDisabled();
  });

  test("the_same_digits_by_finger", async () => {
    at("who");
    const mock = program({ choose_person: () => session.state });
    render(WhoPage);
    await fireEvent.click(screen.getByRole("button", { name: /Andrei Pop/u }));
    for (const digit of ["4", "3", "2", "1"]) await fireEvent.click(screen.getByRole("button", { name: digit }));
    await fireEvent.click(screen.getByRole("button", { name: t("setup-enter") }));
    expect(asked(mock, "choose_person")).toEqual([{ person_id: "p-andrei", pin: "4321" }]);
  });

  test("after_the_fifth_wrong_pin_only_the_password_helps", async () => {
    at("who", { people: [IOANA] });
    program({ choose_person: refusal("password_needed") });
    render(WhoPage);
    await press(...word("1234"), "Enter");
    expect(await screen.findByLabelText(t("setup-unlock-password"))).toBeInTheDocument();
  });
});

test.each(["ro", "en"] as const)(
  "the_doors_can_be_read_aloud_in_%s",
  async (lang) => {
    stand(lang);
    program({});
    for (const [step, Page] of [
      ["set_up", SetUp],
      ["recovery_sheet", RecoverySheet],
      ["locked", Locked],
      ["who", WhoPage],
    ] as const) {
      at(step, { demo: { password: "x", pins: [] } });
      const { container } = render(Page as Component);
      await expectNoAxeHarm(container);
      cleanup();
    }
    const { container } = render(Trouble, { code: "database_newer" });
    await expectNoAxeHarm(container);
  },
  30_000,
);

test("nobody_lands_in_what_somebody_else_had_half_typed_and_whoever_comes_back_does", async () => {
  const mihai: Person = { ...ANDREI, roles: ["technician"] };
  at("who", { people: [IOANA, mihai] });
  program({
    choose_person: ({ person_id }: { person_id: string }) => ({
      ...session.state,
      step: "who",
      me: person_id === mihai.person_id ? mihai : IOANA,
    }),
  });
  const half = () => go({ room: "reception", screen: "log", plate: "QQQQ" });
  const sits = async (person: Person) => {
    const who = new Who();
    who.pick(person);
    who.pin = "1100";
    await who.enter();
  };
  session.lastPerson = IOANA.person_id;
  half();
  await sits(IOANA);
  expect(view, "her own form").toMatchObject({ screen: "log", plate: "QQQQ" });
  await sits(mihai);
  expect([view.room, view.screen, view.plate]).toEqual(["bay", "", ""]);
  half();
  await sits(IOANA);
  expect([view.room, view.screen]).toEqual(["reception", ""]);
});
