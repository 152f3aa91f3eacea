// The hunt for a code as Ioana works through it: the ladder, the customer's word, the paper for the dealer, the end; the list of hunts,
// the specialists, and the button that leads there.
import { cleanup, fireEvent, render, screen, within } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { settle } from "../../../test/keys";
import { money } from "../../app/money";
import { session } from "../../app/session.svelte";
import { toasts } from "../../app/toasts.svelte";
import { go, view } from "../../app/view.svelte";
import { t } from "../../app/words";
import { pressKey } from "../../shared/keys";
import type { HuntView, Language } from "../../wire/types";
import { MIHAI, asked, expectNoAxeHarm, program, refusal, stand } from "../shop.fixture";
import { SONIC, aRung, aTry, hunt, openHunt } from "./hunt.fixture";
import { HuntDesk } from "./hunt.svelte";
import HuntButton from "./HuntButton.svelte";
import Room from "./Room.svelte";
import { Specialists } from "./specialists.svelte";

vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

const invalid = (...fields: [string, string][]) =>
  refusal(fields[0]?.[1] ?? "", { kind: "invalid", fields: fields.map(([field, code]) => ({ field, code })) });

async function opens(answers: Record<string, unknown>) {
  const mock = program(answers);
  go({ room: "reception", screen: "hunt", hunt_id: "h-1" });
  const page = render(Room);
  await settle();
  return { mock, page };
}

const press = async (name: RegExp | string) => {
  await fireEvent.click(screen.getByRole("button", { name }));
  await settle();
};
const does = (what: string, rung: string) =>
  t("hunt-do-of", { what: t(`hunt-do-${what}`), rung: t(`hunt-rung-${rung}`) });

/** What the page refused, in words. */
const alerts = () =>
  screen
    .getAllByRole("alert")
    .map((one) => one.textContent)
    .join(" ");

beforeEach(() => {
  stand("ro");
  toasts.list = [];
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe("the ladder", () => {
  test.each(["ro", "en"] as Language[])(
    "is_drawn_without_harm_and_without_a_missing_word_in_%s",
    async (lang) => {
      stand(lang);
      const { page } = await opens({ open_hunt: hunt() });
      expect(screen.getByRole("heading", { name: t("hunt-title") })).toBeInTheDocument();
      expect(page.container.textContent).not.toContain("⟨");
      await expectNoAxeHarm(page.container);
    },
    30_000,
  );

  test("the_next_rung_is_open_and_a_left_out_one_says_why", async () => {
    await opens({ open_hunt: hunt() });
    expect(screen.getByText(t("hunt-about-dealer"))).toBeInTheDocument();
    expect(screen.getByText(t("hunt-why-not-factory_radio"))).toBeInTheDocument();
    expect(screen.queryByText(t("hunt-about-manual"))).toBeNull();
    expect(screen.getByText("Dealer Renault, pre-cod")).toBeInTheDocument();
    expect(screen.getByText(t("hunt-rungs-of", { n: 3, all: 6 }))).toBeInTheDocument();
  });

  test("at_a_rung_that_is_left_out_only_a_code_in_the_hand_can_be_written", async () => {
    await opens({ open_hunt: hunt() });
    await press(t("hunt-open-rung", { rung: t("hunt-rung-radio_maker") }));
    expect(screen.getByRole("button", { name: does("found", "radio_maker") })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: does("nothing", "radio_maker") })).toBeNull();
  });

  test("success_stands_as_counts_never_as_a_percentage", async () => {
    const { page } = await opens({ open_hunt: hunt() });
    expect(screen.getByText(t("hunt-success", { worked: 7, of: 9 }))).toBeInTheDocument();
    expect(page.container.textContent).not.toContain("%");
  });

  test("no_result_asks_what_it_took_and_the_page_goes_on_to_the_next_rung", async () => {
    const after = hunt({ next: "specialist" });
    const { mock } = await opens({ open_hunt: hunt(), try_rung: after });
    await press(does("nothing", "dealer"));
    await fireEvent.input(screen.getByLabelText(t("hunt-field-minutes")), { target: { value: "20" } });
    await press(new RegExp(t("common-save"), "u"));
    expect(asked(mock, "try_rung")).toEqual([
      {
        hunt_id: "h-1",
        rung: "dealer",
        outcome: "nothing",
        cost: "",
        minutes: "20",
        due: "",
        specialist_id: null,
        corrects: null,
      },
    ]);
    expect(toasts.list[0]?.text).toContain(t("hunt-rung-dealer"));
  });

  test("the_day_on_which_the_dealer_answers_goes_along_only_where_one_waits", async () => {
    const { mock } = await opens({ open_hunt: hunt(), try_rung: hunt() });
    await press(does("waiting", "dealer"));
    await fireEvent.input(screen.getByLabelText(t("hunt-field-due")), { target: { value: "marți" } });
    await press(new RegExp(t("common-save"), "u"));
    expect(asked(mock, "try_rung")).toMatchObject([{ outcome: "waiting", due: "marți" }]);
  });

  test("what_costs_without_a_word_of_the_customer_is_refused_in_words_and_nothing_typed_is_lost", async () => {
    await opens({ open_hunt: hunt(), try_rung: refusal("consent_first") });
    await press(does("nothing", "dealer"));
    await fireEvent.input(screen.getByLabelText(t("hunt-field-cost")), { target: { value: "50" } });
    await press(new RegExp(t("common-save"), "u"));
    expect(alerts()).toContain(t("error-consent_first"));
    expect(screen.getByLabelText(t("hunt-field-cost"))).toHaveValue("50");
  });

  test("an_amount_that_cannot_be_read_is_said_at_its_field", async () => {
    await opens({
      open_hunt: hunt(),
      try_rung: invalid(["cost", "money_negative"], ["minutes", "minutes_unreadable"]),
    });
    await press(does("nothing", "dealer"));
    await fireEvent.input(screen.getByLabelText(t("hunt-field-cost")), { target: { value: "-5" } });
    await press(new RegExp(t("common-save"), "u"));
    const field = screen.getByLabelText(t("hunt-field-cost"));
    expect(field).toHaveAttribute("aria-invalid", "true");
    expect(field).toHaveValue("-5");
    expect(screen.getAllByText(new RegExp(t("error-money_negative"), "u")).length).toBe(2);
  });

  test("more_than_was_agreed_says_how_much_was", async () => {
    await opens({ open_hunt: hunt(), try_rung: refusal("over_consent", { args: { lei: 300 } }) });
    await press(does("nothing", "dealer"));
    await press(new RegExp(t("common-save"), "u"));
    expect(alerts()).toContain("300 de lei");
  });

  test("a_slip_is_corrected_with_what_stood_there", async () => {
    const wrong = aRung("dealer", {
      stand: "done",
      outcome: "nothing",
      tries: [aTry({ try_id: "t-9", cost: 9050, minutes: 15 })],
    });
    const slip = hunt({ rungs: [wrong, aRung("specialist")], next: "specialist" });
    const { mock } = await opens({ open_hunt: slip, try_rung: slip });
    await press(t("hunt-open-rung", { rung: t("hunt-rung-dealer") }));
    await press(t("hunt-correct-of", { rung: t("hunt-rung-dealer") }));
    expect(screen.getByLabelText(t("hunt-field-cost"))).toHaveValue("90,5");
    await fireEvent.input(screen.getByLabelText(t("hunt-field-cost")), { target: { value: "9" } });
    await press(new RegExp(t("common-save"), "u"));
    expect(asked(mock, "try_rung")).toMatchObject([{ corrects: "t-9", cost: "9", minutes: "15", outcome: "nothing" }]);
  });

  test("f9_prints_the_request_and_says_where_it_went", async () => {
    const { mock } = await opens({
      open_hunt: hunt(),
      print_dealer_request: { where_to: "printer" as const, target: "Laser" },
    });
    pressKey(new KeyboardEvent("keydown", { key: "F9" }));
    await settle();
    expect(asked(mock, "print_dealer_request")).toEqual([{ hunt_id: "h-1" }]);
    expect(toasts.list.at(-1)?.text, "said where everybody looks").toContain("Laser");
    expect(screen.getByText(new RegExp(t("hunt-request-sent"), "u"))).toHaveTextContent("Laser");
  });

  test("where_no_dealer_knows_the_radio_f9_prints_nothing", async () => {
    const later = hunt({
      origin: "aftermarket",
      rungs: [aRung("radio_maker"), aRung("dealer", { stand: "skipped", why_not: "aftermarket" })],
      next: "radio_maker",
    });
    const { mock } = await opens({ open_hunt: later });
    pressKey(new KeyboardEvent("keydown", { key: "F9" }));
    await settle();
    expect(asked(mock, "print_dealer_request")).toEqual([]);
  });

  test("a_file_that_cannot_be_read_is_said_on_the_page", async () => {
    await opens({ open_hunt: refusal("disk", { kind: "failure" }) });
    expect(alerts()).toContain(t("error-disk"));
  });
});

describe("the end", () => {
  const found = hunt({ ending: { end: "found", advised: null, day: "2026-11-23", initials: "ID" }, next: null });

  test("the_found_digits_are_sent_once_and_leave_the_page", async () => {
    const { mock } = await opens({ open_hunt: hunt(), end_hunt: found });
    await press(does("found", "dealer"));
    await fireEvent.input(screen.getByLabelText(t("hunt-field-digits")), { target: { value: "1609" } });
    await press(new RegExp(t("common-save"), "u"));
    expect(asked(mock, "end_hunt")).toMatchObject([
      { end: "found", rung: "dealer", digits: "1609", source: "dealer", advised: null },
    ]);
    expect(screen.queryByDisplayValue("1609")).toBeNull();
    expect(
      screen.getByText(t("hunt-ended-found", { day: "23.11.2026", initials: "ID", kind: "" })),
    ).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: does("nothing", "dealer") })).toBeNull();
  });

  test("a_lock_empties_the_digits_and_keeps_the_rest", async () => {
    await opens({ open_hunt: hunt(), leave_tile: () => ({ ...session.state, step: "who" }) });
    await press(does("found", "dealer"));
    await fireEvent.input(screen.getByLabelText(t("hunt-field-digits")), { target: { value: "1609" } });
    await fireEvent.input(screen.getByLabelText(t("hunt-field-cost")), { target: { value: "20" } });
    await session.leaveTile();
    await settle();
    expect(screen.getByLabelText(t("hunt-field-digits"))).toHaveValue("");
    expect(screen.getByLabelText(t("hunt-field-cost"))).toHaveValue("20");
  });

  test("digits_that_the_radio_refused_are_said_to_be_none", async () => {
    await opens({ open_hunt: hunt(), end_hunt: refusal("same_digits_refused") });
    await press(does("found", "dealer"));
    await press(new RegExp(t("common-save"), "u"));
    expect(alerts()).toContain(t("error-same_digits_refused"));
  });

  test("a_used_radio_is_advised_only_with_its_code_first", async () => {
    const priced: HuntView = hunt({
      next: "replacement",
      quotes: [{ kind: "used_original", low: 25_000, high: 40_000, code_first: true }],
    });
    const { mock } = await opens({ open_hunt: priced, end_hunt: invalid(["code_first", "code_first"]) });
    await fireEvent.click(screen.getByRole("radio", { name: /250–400 lei/u }));
    await press(t("hunt-advise-save"));
    expect(asked(mock, "end_hunt")).toMatchObject([
      { end: "replacement", advised: "used_original", code_first: false },
    ]);
    expect(screen.getAllByText(new RegExp(t("error-code_first"), "u")).length).toBeGreaterThan(0);
    await fireEvent.click(screen.getByLabelText(t("hunt-advise-tick")));
    await new Promise((later) => setTimeout(later, 450));
    await press(t("hunt-advise-save"));
    expect(asked(mock, "end_hunt").at(-1)).toMatchObject({ code_first: true });
  });

  test("giving_up_is_said_twice", async () => {
    const { mock } = await opens({ open_hunt: hunt(), end_hunt: hunt() });
    await press(t("hunt-end-given-up"));
    expect(asked(mock, "end_hunt")).toEqual([]);
    await press(t("hunt-end-given-up-do"));
    expect(asked(mock, "end_hunt")).toMatchObject([{ end: "given_up", digits: null }]);
  });

  test("where_the_code_came_another_way_the_hunt_ends_without_digits", async () => {
    const { mock } = await opens({ open_hunt: hunt({ has_code: true, waits: "code_on_file" }), end_hunt: found });
    await press(t("hunt-end-found"));
    expect(asked(mock, "end_hunt")).toMatchObject([{ end: "found", digits: null, rung: null }]);
  });
});

describe("the customer's word", () => {
  test("is_written_with_who_how_and_up_to_how_much", async () => {
    const agreed = hunt({
      consent: {
        party: { party_id: "o-1", name: "Stefan Muresan", phone: null },
        channel: "phone",
        up_to: 30_000,
        at: "2026-11-23T07:00:00Z",
        initials: "ID",
        holds: false,
      },
    });
    const { mock } = await opens({ open_hunt: hunt(), agree_to_cost: agreed });
    await fireEvent.input(screen.getByLabelText(t("hunt-consent-up-to")), { target: { value: "300" } });
    await fireEvent.click(screen.getByRole("radio", { name: /Stefan Muresan/u }));
    await fireEvent.click(screen.getByRole("radio", { name: new RegExp(t("hunt-channel-phone"), "u") }));
    await press(t("hunt-consent-save"));
    expect(asked(mock, "agree_to_cost")).toEqual([
      { hunt_id: "h-1", party_id: "o-1", party_name: "", channel: "phone", up_to: "300" },
    ]);
    expect(
      screen.getByText(t("hunt-consent-is", { name: "Stefan Muresan", amount: money(30_000) })),
    ).toBeInTheDocument();
    expect(screen.getByText(t("hunt-consent-fell"))).toBeInTheDocument();
  });

  test("somebody_else_is_named_and_all_that_is_missing_is_said_at_once", async () => {
    const missing = invalid(["up_to", "required"], ["party_name", "required"], ["channel", "required"]);
    const { mock } = await opens({ open_hunt: hunt(), agree_to_cost: missing });
    await fireEvent.click(screen.getByRole("radio", { name: new RegExp(t("hunt-consent-somebody"), "u") }));
    await press(t("hunt-consent-save"));
    expect(asked(mock, "agree_to_cost")).toMatchObject([{ party_id: null, party_name: "", channel: null }]);
    const summary = screen.getAllByRole("alert").find((one) => one.textContent.includes(t("error-required")));
    expect(within(summary as HTMLElement).getAllByRole("link")).toHaveLength(3);
  });
});

describe("the list", () => {
  test("says_what_each_hunt_waits_for_and_leads_there", async () => {
    program({ list_hunts: [openHunt(), openHunt({ hunt_id: "h-2", waits: "consent", due_day: null })] });
    go({ room: "reception", screen: "hunts" });
    const page = render(Room);
    await settle();
    expect(screen.getByText(t("hunt-wait-answer_due", { day: "24.11.2026" }))).toBeInTheDocument();
    expect(screen.getByText(t("hunt-wait-consent"))).toBeInTheDocument();
    await expectNoAxeHarm(page.container);
    await fireEvent.click(
      screen.getAllByRole("button", { name: t("hunt-open-of", { plate: "BV 07 KLM" }) })[0] as Element,
    );
    expect(view).toMatchObject({ screen: "hunt", hunt_id: "h-1" });
  });

  test("an_empty_list_says_where_a_hunt_begins_and_a_broken_one_why", async () => {
    program({ list_hunts: [] });
    go({ room: "reception", screen: "hunts" });
    render(Room);
    await settle();
    expect(screen.getByText(t("hunt-list-none-more"))).toBeInTheDocument();
    cleanup();
    program({ list_hunts: refusal("disk", { kind: "failure" }) });
    render(Room);
    await settle();
    expect(alerts()).toContain(t("error-disk"));
  });
});

describe("the button", () => {
  const props = { vehicle_id: "v-1", job_id: "j-1", unit_id: "u-1", stamp: "has_not" };
  const offer = { unit_id: "u-1", hunt_id: null as string | null, may_begin: true, leaves_asleep: true };

  test("begins_a_hunt_and_opens_it", async () => {
    const mock = program({ hunt_offers: [offer], begin_hunt: hunt() });
    render(HuntButton, { ...props, leaving: true });
    await settle();
    expect(screen.getByText(t("hunt-leaves-asleep"))).toBeInTheDocument();
    await press(t("hunt-button-begin"));
    expect(asked(mock, "begin_hunt")).toEqual([{ vehicle_id: "v-1", job_id: "j-1", unit_id: "u-1" }]);
    expect(view).toMatchObject({ screen: "hunt", hunt_id: "h-1" });
  });

  test("opens_the_hunt_that_is_open_without_beginning_one", async () => {
    const mock = program({ hunt_offers: [{ ...offer, hunt_id: "h-7", may_begin: false }] });
    render(HuntButton, props);
    await settle();
    await press(t("hunt-button-open"));
    expect(asked(mock, "begin_hunt")).toEqual([]);
    expect(view).toMatchObject({ screen: "hunt", hunt_id: "h-7" });
  });

  test("is_not_there_where_nothing_is_to_be_looked_for_and_says_a_refusal", async () => {
    program({ hunt_offers: [{ ...offer, may_begin: false }] });
    render(HuntButton, props);
    await settle();
    expect(screen.queryByRole("button")).toBeNull();
    cleanup();
    program({ hunt_offers: [offer], begin_hunt: refusal("not_offered_radio_changed") });
    render(HuntButton, props);
    await settle();
    await press(t("hunt-button-begin"));
    expect(screen.getByText(t("error-not_offered_radio_changed"))).toBeInTheDocument();
  });
});

describe("the specialists", () => {
  const manager = () => {
    if (session.state) session.state = { ...session.state, me: { ...MIHAI, roles: ["manager"] } };
  };

  test("the_desk_reads_counts_and_is_not_offered_to_change_them", async () => {
    program({ list_specialists: [SONIC] });
    go({ room: "reception", screen: "specialists" });
    const page = render(Room);
    await settle();
    expect(screen.getByText(t("hunt-specialist-count", { worked: 7, of: 9, radios: "Dacia" }))).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: t("hunt-specialist-add") })).toBeNull();
    await expectNoAxeHarm(page.container);
  });

  test("the_manager_adds_one_after_a_pin", async () => {
    manager();
    const mock = program({
      list_specialists: [],
      enter_pin: { seconds: 60 },
      add_specialist: refusal("presence_needed"),
    });
    go({ room: "reception", screen: "specialists" });
    render(Room);
    await settle();
    await press(t("hunt-specialist-add"));
    await fireEvent.input(screen.getByLabelText(t("hunt-specialist-name")), { target: { value: "Sonic Auto" } });
    await fireEvent.click(screen.getByLabelText(t("hunt-specialist-reads")));
    await press(new RegExp(t("hunt-specialist-save"), "u"));
    expect(asked(mock, "add_specialist"), "the form is read before anybody signs").toHaveLength(1);
    expect(screen.getByText(t("hunt-specialist-pin"))).toBeInTheDocument();
    expect(screen.queryByText(t("error-presence_needed")), "nothing red behind the pad").toBeNull();
    const desk = new Specialists();
    desk.open(SONIC);
    expect([desk.price_low, desk.price_high]).toEqual(["100", "250"]);
  });

  test("a_refused_form_keeps_what_was_typed", async () => {
    program({ enter_pin: { seconds: 60 }, add_specialist: invalid(["phone", "phone_unreadable"]) });
    const desk = new Specialists();
    desk.open(null);
    desk.name = "Sonic";
    desk.phone = "sună-mă";
    desk.save();
    await desk.pin.give("2580");
    await settle();
    expect(desk.errors.at("phone")).toBe(t("error-phone_unreadable"));
    expect([desk.editing, desk.phone]).toEqual([null, "sună-mă"]);
    desk.dispose();
  });
});

test("an_answer_that_comes_late_does_not_undo_what_was_just_written", async () => {
  const newer = hunt({ next: "specialist" });
  let answer: (value: HuntView) => void = () => undefined;
  const slow = new Promise<HuntView>((resolve) => (answer = resolve));
  program({ open_hunt: () => slow, say_radio_origin: newer });
  const desk = new HuntDesk("h-1");
  const loading = desk.load();
  await desk.sayOrigin("factory");
  answer(hunt());
  await loading;
  expect(desk.view?.next).toBe("specialist");
});
