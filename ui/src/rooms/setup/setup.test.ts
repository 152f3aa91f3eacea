// The doors: what was typed stays, secrets do not, and each refusal stands at its field.
import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import type { Component } from "svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { press, settle, word } from "../../../test/keys";
import { language } from "../../app/language.svelte";
import { session } from "../../app/session.svelte";
import { go, view } from "../../app/view.svelte";
import { dayHour } from "../../app/dates";
import { toasts } from "../../app/toasts.svelte";
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
afterEach(() => {
  cleanup();
  toasts.list = [];
});

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

  test("password_and_pin_are_typed_twice_and_every_slip_is_told_at_once", async () => {
    at("set_up");
    const mock = program({
      set_up_workshop: refusal("invalid", {
        kind: "invalid",
        fields: [
          { field: "again", code: "password_differs" },
          { field: "pin_again", code: "pin_differs" },
        ],
      }),
    });
    render(SetUp);
    screen.getByLabelText(t("setup-password")).focus();
    await press(...word("unu"), "Tab", ...word("doi"), "Enter");
    const [sent] = asked(mock, "set_up_workshop") as { password: string; again: string }[];
    expect([sent?.password, sent?.again]).toEqual(["unu", "doi"]);
    const summary = screen.getByRole("alert");
    expect(summary).toHaveTextContent(`${t("setup-password-again")}: ${t("error-password_differs")}`);
    expect(summary).toHaveTextContent(`${t("setup-pin-again")}: ${t("error-pin_differs")}`);
    expect(screen.getByLabelText(t("setup-password")), "the rule stands at its field").toHaveAccessibleDescription(
      t("setup-password-hint"),
    );
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

  test("without_a_printer_it_says_what_to_do_and_the_day_goes_on", async () => {
    at("recovery_sheet", { me: IOANA });
    const open = session.state ? { ...session.state, step: "open" as const } : null;
    const mock = program({
      print_recovery_sheet: refusal("no_printer", { kind: "failure" }),
      put_off_recovery_sheet: open,
    });
    render(RecoverySheet);
    expect(screen.queryByRole("button", { name: t("setup-sheet-later") }), "not before it was tried").toBeNull();
    await fireEvent.click(screen.getByRole("button", { name: t("setup-sheet-print") }));
    await settle();
    expect(screen.getByText(t("setup-sheet-no-printer"))).toBeInTheDocument();
    await fireEvent.click(screen.getByRole("button", { name: t("setup-sheet-later") }));
    await settle();
    expect(asked(mock, "put_off_recovery_sheet")).toHaveLength(1);
    expect(session.state?.step).toBe("open");
  });

  test("its_language_can_be_changed", async () => {
    at("recovery_sheet");
    program({});
    render(RecoverySheet);
    await fireEvent.click(screen.getByRole("button", { name: "English" }));
    await settle();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("The recovery sheet");
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

  test("beside_the_password_stand_facts_and_where_none_are_known_how_it_opens", () => {
    const known = { last_line: 4786, last_act_at: "2026-11-21T12:06:00Z", copy_at: "2026-11-21T12:05:00Z" };
    at("locked", { before_opening: known });
    const { unmount } = render(Locked);
    const facts = screen.getByRole("complementary", { name: t("setup-since-title") });
    expect(facts).toHaveTextContent(t("setup-since-lines", { n: 4786 }));
    expect(facts).toHaveTextContent(t("setup-since-copy-at", { when: dayHour(known.copy_at) }));
    expect(facts).toHaveTextContent(dayHour(known.last_act_at));
    unmount();

    at("locked", { before_opening: { ...known, copy_at: null, last_act_at: null } });
    const without = render(Locked);
    expect(screen.getByText(t("setup-since-copy-none"))).toBeInTheDocument();
    expect(screen.queryByText(t("setup-since-act")), "what is not known is not said").toBeNull();
    without.unmount();

    at("locked", { before_opening: null });
    render(Locked);
    expect(screen.getByRole("complementary", { name: t("setup-side-title") })).toBeInTheDocument();
  });

  test("an_error_speaks_the_language_of_the_screen_also_when_that_changes", async () => {
    at("locked");
    program({ unlock_workshop: refusal("wrong_password"), set_language: refusal("none") });
    render(Locked);
    await press(...word("gresit"), "Enter");
    await settle();
    const field = screen.getByLabelText(t("setup-unlock-password"));
    expect(field).toHaveAccessibleDescription(t("error-wrong_password"));
    await fireEvent.click(screen.getByRole("button", { name: "English" }));
    await settle();
    expect(language.now).toBe("en");
    expect(screen.getByLabelText(t("setup-unlock-password"))).toHaveAccessibleDescription(t("error-wrong_password"));
  });

  test("whoever_chose_a_language_at_the_door_is_told_how_long_it_holds", async () => {
    at("locked", { language: "en" });
    language.now = "en";
    const state = session.state;
    program({ unlock_workshop: { ...state, step: "open", me: IOANA, language: "en" } });
    render(Locked);
    await press(...word("parola"), "Enter");
    await settle();
    expect(toasts.list.map((one) => one.text)).toContain(t("setup-language-kept"));
  });

  test("a_copy_that_was_put_back_says_which_and_asks_for_the_sheet_alone", async () => {
    const restored = {
      copied_at: "2026-11-27T19:05:00Z",
      put_back_at: "2026-11-27T19:20:00Z",
      missing: 0,
      keys_alone: false,
    };
    at("locked", { sheet_only: true, restored });
    const mock = program({ open_with_sheet: refusal("recovery_group_wrong", { args: { group: 3 } }) });
    const { container } = render(Locked);
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(
      t("setup-copy-title", { copy: dayHour(restored.copied_at) }),
    );
    expect(screen.getByText(t("setup-copy-missing"))).toBeInTheDocument();
    expect(screen.queryByLabelText(t("setup-unlock-password")), "no password opens it").toBeNull();
    expect(screen.queryByRole("button", { name: new RegExp(t("setup-back-to-password"), "u") })).toBeNull();
    await press(...word("abc"), "Tab", ...word("nou"), "Enter");
    expect(asked(mock, "open_with_sheet")).toEqual([{ typed: "abc", password: "nou", again: "" }]);
    expect(screen.getByRole("alert")).toHaveTextContent(t("error-recovery_group_wrong", { group: 3 }));
    await expectNoAxeHarm(container);
  });

  test("the_sheet_door_tells_every_error_goes_back_with_esc_and_says_what_the_sheet_is_worth", async () => {
    at("locked");
    let tries = 0;
    const open = session.state ? { ...session.state, step: "open" as const, me: IOANA } : null;
    program({
      open_with_sheet: () => {
        tries += 1;
        if (tries > 1) return open;
        return refusal("invalid", {
          kind: "invalid",
          fields: [
            { field: "typed", code: "recovery_typed" },
            { field: "password", code: "password_weak" },
          ],
        });
      },
    });
    render(Locked);
    const door = () => screen.getByRole("button", { name: t("setup-sheet-opens") });
    await fireEvent.click(door());
    expect(screen.getByLabelText(t("setup-sheet-typed"))).toHaveFocus();
    await press("Escape");
    await fireEvent.click(door());
    await press(...word("abc"), "Enter");
    await settle();
    expect(screen.getAllByRole("link").map((one) => one.textContent)).toEqual([
      `${t("setup-sheet-typed")}: ${t("error-recovery_typed")}`,
      `${t("setup-new-password")}: ${t("error-password_weak")}`,
    ]);
    expect(screen.getByLabelText(t("setup-sheet-typed")), "nothing typed is lost").toHaveValue("abc");
    screen.getByLabelText(t("setup-new-password")).focus();
    await press("Enter");
    await settle();
    expect(toasts.list.map((one) => one.text)).toContain(t("setup-sheet-used"));
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
