// Dan in the office: adding a person, reading the ledger, the language of the screen.
import { cleanup, fireEvent, render, screen, within } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { press, word } from "../../../test/keys";
import { session } from "../../app/session.svelte";
import { t } from "../../app/words";
import type { LedgerLine, LedgerPage } from "../../wire/types";
import { BOUNCE_MS } from "../one-act.svelte";
import { asked, expectNoAxeHarm, MIHAI, program, refusal, stand } from "../shop.fixture";
import LanguagePage from "./LanguagePage.svelte";
import { Ledger, People } from "./office.svelte";
import Room from "./Room.svelte";

vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

const calm = () => new Promise((done) => setTimeout(done, BOUNCE_MS + 20));
const line = (seq: number, verb = "pin_given"): LedgerLine => ({
  seq,
  at: "2026-11-23T08:05:00Z",
  who: "Mihai Stan",
  verb,
  subject: "BV 07 KLM",
  reason: null,
  outcome: "done",
});
const page = (lines: LedgerLine[], more: Partial<LedgerPage> = {}): LedgerPage => ({
  lines,
  standing: "ok",
  bad_seq: null,
  length: 4812,
  ...more,
});

beforeEach(() => stand("ro", true));
afterEach(cleanup);

function filled(): People {
  const people = new People();
  people.name = " Elena Paun ";
  people.initials = "EP";
  people.setRole("manager", true);
  people.setRole("reception", true);
  people.pin = "2580";
  people.password = "typed before the box was cleared";
  return people;
}

test("a_person_holds_a_set_of_roles_and_a_password_only_when_they_open", async () => {
  const mock = program({ add_person: [MIHAI] });
  const people = filled();
  await people.add();
  expect(asked(mock, "add_person")).toEqual([
    {
      name: "Elena Paun",
      initials: "EP",
      roles: ["reception", "manager"],
      pin: "2580",
      password: null,
      language: "ro",
    },
  ]);
  expect(people.pin, "the PIN does not stay on the form").toBe("");
  expect(people.added).toBe("Elena Paun");
});

test("what_is_not_right_stands_at_its_field_and_the_input_stays", async () => {
  program({ add_person: refusal("required", { kind: "invalid", fields: [{ field: "pin", code: "pin_shape" }] }) });
  const people = filled();
  await people.add();
  expect(people.errorAt("pin")).toBe("pin_shape");
  expect(people.errorAt("name")).toBeNull();
  expect(people.name).toBe(" Elena Paun ");
  expect(people.pin).toBe("2580");
});

test("two_presses_add_one_person", async () => {
  const mock = program({ add_person: [MIHAI] });
  const people = filled();
  await Promise.all([people.add(), people.add()]);
  expect(asked(mock, "add_person")).toHaveLength(1);
});

test("older_lines_are_asked_for_before_the_last_one_shown_and_never_twice", async () => {
  const mock = program({
    read_ledger: ({ before }: { before: number | null }) =>
      before === null ? page([line(5), line(4)]) : page([line(4), line(3), line(2), line(1)]),
  });
  const ledger = new Ledger();
  await ledger.load();
  await ledger.older();
  await ledger.older();
  expect(asked(mock, "read_ledger")).toEqual([{ before: null }, { before: 4 }]);
  expect(ledger.lines.map((one) => one.seq)).toEqual([5, 4, 3, 2, 1]);
  expect(ledger.ended).toBe(true);
});

test("an_altered_ledger_is_told_with_its_line", async () => {
  program({
    list_people: [MIHAI],
    read_ledger: page([line(4797, "code_shown"), line(4796, "code_revealed")], { standing: "altered", bad_seq: 4796 }),
  });
  render(Room);
  await fireEvent.click(screen.getByRole("radio", { name: t("office-tab-ledger") }));
  expect(await screen.findByText(t("office-ledger-altered", { seq: 4796 }))).toBeInTheDocument();
  expect(screen.getByText(t("verb-code_revealed"))).toBeInTheDocument();
});

test("whoever_is_not_the_manager_sees_the_people_and_no_closed_doors", async () => {
  stand("ro");
  program({ list_people: [MIHAI] });
  render(Room);
  await screen.findByText("Mihai Stan");
  expect(screen.queryByRole("button", { name: t("office-add") })).toBeNull();
  expect(screen.getByText(t("office-people-manager"), { exact: false })).toBeInTheDocument();
  expect(screen.queryByRole("radio", { name: t("office-tab-ledger") })).toBeNull();
  expect(screen.getByRole("radio", { name: t("office-tab-language") })).toBeInTheDocument();
});

test("the_specialists_have_a_page_in_the_office", async () => {
  program({ list_people: [MIHAI], list_specialists: [] });
  const { container } = render(Room);
  await fireEvent.click(screen.getByRole("radio", { name: t("office-tab-specialists") }));
  expect(await screen.findByText(t("hunt-specialists-none"))).toBeInTheDocument();
  expect(container.querySelectorAll("main"), "one page, not one inside the other").toHaveLength(1);
});

test("the_pin_is_asked_for_a_form_that_can_be_saved_and_nothing_red_stands_behind_it", async () => {
  program({ list_people: [MIHAI], add_person: refusal("presence_needed") });
  render(Room);
  await screen.findByText("Mihai Stan");
  await fireEvent.click(screen.getByRole("button", { name: t("office-add") }));
  expect(await screen.findByRole("dialog")).toBeInTheDocument();
  expect(screen.queryByText(t("office-summary"))).toBeNull();
});

test("the_workshops_language_is_set_with_the_pin", async () => {
  const mock = program({
    list_people: [MIHAI],
    enter_pin: { seconds: 60 },
    set_workshop_language: () => ({ ...session.state, workshop_language: "en" }),
  });
  render(LanguagePage);
  const group = screen.getByRole("group", { name: t("office-workshop-language") });
  await fireEvent.click(within(group).getByRole("button", { name: /English/u }));
  screen.getByRole("group", { name: t("common-pin-of", { name: "Mihai Stan" }) }).focus();
  await press(...word("1100"), "Enter");
  await calm();
  expect(asked(mock, "set_workshop_language")).toEqual([{ language: "en" }]);
  expect(within(group).getByRole("button", { name: /English/u })).toHaveAttribute("aria-pressed", "true");
});

for (const lang of ["ro", "en"] as const) {
  test(`a_reader_can_read_the_office_${lang}`, async () => {
    stand(lang, true);
    program({
      list_people: [MIHAI],
      read_ledger: page([line(2, "card_printed"), line(1, "workshop_set_up")]),
      add_person: refusal("required", { kind: "invalid", fields: [{ field: "name", code: "required" }] }),
    });
    const { container } = render(Room);
    await screen.findByText("Mihai Stan");
    await fireEvent.click(screen.getByRole("button", { name: t("office-add") }));
    await calm();
    expect(screen.getByRole("link")).toHaveAttribute("href", "#office-name");
    expect(screen.getByRole("link"), "which field").toHaveTextContent(
      `${t("office-add-name")}: ${t("error-required")}`,
    );
    await expectNoAxeHarm(container);
    for (const tab of ["ledger", "scanner", "windows", "language"] as const) {
      await fireEvent.click(screen.getByRole("radio", { name: t(`office-tab-${tab}`) }));
      await calm();
      await expectNoAxeHarm(container);
    }
  }, 60_000);
}

test("a_new_colleague_waits_for_the_managers_pin_and_nothing_typed_is_lost", async () => {
  let tries = 0;
  const mock = program({
    add_person: () => {
      tries += 1;
      return tries === 1 ? refusal("presence_needed") : [MIHAI];
    },
    enter_pin: { seconds: 60 },
  });
  const people = new People();
  people.name = "Mihai Stanescu";
  people.pin = "2580";
  await people.add();
  expect(people.presence.asking).toBe(true);
  expect(people.name).toBe("Mihai Stanescu");
  await calm();
  await people.presence.give("1100");
  await vi.waitFor(() => expect(people.added).toBe("Mihai Stanescu"));
  expect(asked(mock, "enter_pin")).toEqual([{ pin: "1100", about_id: null }]);
});
