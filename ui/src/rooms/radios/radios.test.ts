// The radios of a car at the desk and in the bay: one touch where it can be one, said before it is done, nothing typed lost.
import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { createRawSnippet } from "svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { press, settle, word } from "../../../test/keys";
import { toasts } from "../../app/toasts.svelte";
import { day } from "../../app/dates";
import { t } from "../../app/words";
import RadioScreen from "../bay/RadioScreen.svelte";
import { Bay } from "../bay/bay.svelte";
import TakeBack from "../bay/TakeBack.svelte";
import { BOUNCE_MS } from "../one-act.svelte";
import { asked, expectNoAxeHarm, job, program, refusal, stand, unit } from "../shop.fixture";
import { ALL, BENCH, NAV, radioCard, radiosView, UNKNOWN } from "./radios.fixture";
import RadiosPanel from "./RadiosPanel.svelte";

vi.setConfig({ testTimeout: 30_000 });
vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

const PLACE = { vehicle_id: "v-1", job_id: "j-1" };
const calm = () => new Promise((done) => setTimeout(done, BOUNCE_MS + 20));
const shut = createRawSnippet(() => ({ render: () => "<p>shut</p>" }));

async function panel(answers: Record<string, unknown>) {
  const mock = program({ enter_pin: { seconds: 60 }, ...answers });
  const place = render(RadiosPanel, { id: "r", vehicle_id: "v-1", job_id: "j-1", children: shut });
  await fireEvent.click(screen.getByRole("button", { name: t("radios-more") }));
  await settle();
  return { mock, ...place };
}

/** The key of an act of a unit, by its first words. */
function key(act: string): HTMLElement {
  const [first] = screen.getAllByRole("button", { name: (name) => name.startsWith(t(`radios-do-${act}`)) });
  if (!first) throw new Error(`no key ${act}`);
  return first;
}

async function typePin(): Promise<void> {
  screen.getByRole("group", { name: t("common-pin-of", { name: "Mihai Stan" }) }).focus();
  await press(...word("2580"), "Enter");
  await settle();
}

beforeEach(() => {
  stand("ro");
  toasts.list = [];
});
afterEach(cleanup);

describe("what it shows", () => {
  test("shut_it_asks_nothing_and_open_it_shows_the_programs_list_and_no_other", async () => {
    const { mock } = await panel({ open_radios: radiosView({ units: [radioCard({ acts: ["identify", "fit"] })] }) });
    expect(asked(mock, "open_radios")).toEqual([PLACE]);
    for (const act of ALL) {
      const there = screen.queryAllByRole("button", { name: (name) => name.startsWith(t(`radios-do-${act}`)) });
      expect(there.length, act).toBe(act === "identify" || act === "fit" ? 1 : 0);
    }
    await fireEvent.click(screen.getByRole("button", { name: t("radios-less") }));
    expect(screen.getByText("shut")).toBeInTheDocument();
  });

  test("a_car_of_which_nothing_is_known_has_one_unknown_radio", async () => {
    await panel({ open_radios: radiosView({ units: [UNKNOWN] }) });
    expect(screen.getByText(t("radios-none-known"))).toBeInTheDocument();
    expect(key("identify")).toBeInTheDocument();
  });

  test("what_cannot_be_read_is_said_where_the_radios_would_stand", async () => {
    await panel({ open_radios: refusal("disk", { kind: "failure" }) });
    expect(screen.getByRole("alert")).toHaveTextContent(t("error-disk"));
  });

  test("a_sensitive_serial_shows_no_tail", async () => {
    const head = { ...unit("on_file").head, serial_tail: null, sensitive: true };
    await panel({ open_radios: radiosView({ units: [radioCard({ head })] }) });
    expect(screen.getByText(new RegExp(t("radios-serial-on-file"), "u"))).toBeInTheDocument();
  });

  test.each(["ro", "en"] as const)("every_form_can_be_read_aloud_in_%s", async (lang) => {
    stand(lang);
    const view = radiosView({ units: [radioCard({ serial_open: true }), NAV], offers: [BENCH] });
    const { container } = await panel({ open_radios: view });
    for (const act of ALL) {
      await fireEvent.click(key(act));
      await settle();
      expect(screen.getByRole("heading", { level: 3 })).toHaveTextContent(t(`radios-do-${act}`));
      await expectNoAxeHarm(container);
      await fireEvent.click(screen.getByRole("button", { name: t("common-cancel") }));
      await settle();
    }
    await fireEvent.click(key("add"));
    await settle();
    await expectNoAxeHarm(container);
  });
});

describe("what is written", () => {
  test("what_is_typed_goes_out_with_what_was_seen_and_stays_where_it_is_refused", async () => {
    let tries = 0;
    const newer = radiosView({ units: [radioCard({ head: { ...unit("verified").head, make: "Sony" } })] });
    let now = radiosView();
    const { mock } = await panel({
      open_radios: () => now,
      identify_radio: () => {
        tries += 1;
        if (tries > 1) return newer;
        now = newer;
        return refusal("changed_meanwhile");
      },
    });
    await fireEvent.click(key("identify"));
    await settle();
    const make = screen.getByLabelText(t("radios-make"));
    await fireEvent.input(make, { target: { value: "Blaupunkt" } });
    await fireEvent.click(screen.getByRole("button", { name: t("radios-save") }));
    await settle();
    expect(screen.getByText(t("error-changed_meanwhile"))).toBeInTheDocument();
    expect(screen.getByLabelText(t("radios-make"))).toHaveValue("Blaupunkt");
    await calm();
    await fireEvent.click(screen.getByRole("button", { name: t("radios-save") }));
    await settle();
    expect(asked(mock, "identify_radio")[1]).toMatchObject({
      unit_id: "u-1",
      typed: { make: "Blaupunkt" },
      seen: { make: "Sony" },
    });
    expect(screen.queryByLabelText(t("radios-make")), "saved: the form is gone").toBeNull();
  });

  test("no_code_needed_is_one_touch_and_can_be_taken_back", async () => {
    const { mock } = await panel({
      open_radios: radiosView(),
      say_not_needed: radiosView(),
      take_back: job([unit("verified")]),
    });
    await fireEvent.click(key("not_needed"));
    await settle();
    await fireEvent.click(screen.getByRole("button", { name: t("radios-reason-paired") }));
    await settle();
    expect(asked(mock, "say_not_needed")).toEqual([{ ...PLACE, unit_id: "u-1", reason: "paired" }]);
    const toast = toasts.list.at(-1);
    expect(toast?.text).toBe(t("radios-tap-not_needed"));
    toast?.undo?.act();
    await settle();
    expect(asked(mock, "take_back")).toEqual([{ job_id: "j-1" }]);
  });

  test("no_code_needed_is_one_key_and_its_number_at_the_desk", async () => {
    const mock = program({ open_radios: radiosView({ units: [UNKNOWN] }), say_not_needed: radiosView() });
    render(RadiosPanel, { id: "r", vehicle_id: "v-1", job_id: "j-1", children: shut });
    await fireEvent.click(screen.getByRole("button", { name: t("radios-do-not_needed") }));
    await settle();
    await calm();
    await press("2");
    expect(asked(mock, "say_not_needed")).toEqual([{ ...PLACE, unit_id: null, reason: "no_code" }]);
  });

  test("a_serial_that_differs_asks_which_is_true_and_keeps_what_was_read", async () => {
    const { mock } = await panel({
      open_radios: radiosView(),
      check_serial: {
        job: null,
        matches: false,
        on_file_elsewhere: false,
        view: radiosView({ units: [radioCard({ serial_open: true })] }),
      },
      settle_serial: radiosView(),
    });
    await fireEvent.click(key("compare"));
    await settle();
    await press(...word("bp9941"), "Enter");
    await settle();
    expect(screen.getByText(t("radios-differs"))).toBeInTheDocument();
    await calm();
    await fireEvent.click(screen.getByRole("button", { name: t("radios-settle-same") }));
    await settle();
    expect(asked(mock, "settle_serial")).toEqual([{ ...PLACE, unit_id: "u-1", serial: "bp9941" }]);
  });

  test("another_radio_takes_the_serial_along_and_a_pin", async () => {
    const { mock } = await panel({
      open_radios: radiosView(),
      check_serial: { job: null, matches: false, on_file_elsewhere: false, view: radiosView() },
      replace_radio: radiosView({ units: [NAV] }),
    });
    await fireEvent.click(key("compare"));
    await settle();
    await press(...word("bp9941"), "Enter");
    await settle();
    await fireEvent.click(screen.getByRole("button", { name: t("radios-settle-other") }));
    await settle();
    expect(screen.getByLabelText(t("radios-serial"))).toHaveValue("bp9941");
    await calm();
    await fireEvent.click(screen.getByRole("button", { name: t("radios-fit-verb") }));
    await settle();
    expect(asked(mock, "replace_radio"), "first the PIN").toHaveLength(0);
    await typePin();
    expect(asked(mock, "enter_pin")).toEqual([{ pin: "2580", about_id: "j-1" }]);
    expect(asked(mock, "replace_radio")[0]).toMatchObject({ ...PLACE, unit_id: null, serial: "bp9941" });
  });

  test("a_radio_on_record_is_found_by_its_serial_and_says_where_it_sits", async () => {
    const there = { ...job([]).vehicle, vehicle_id: "v-2", plate: "CJ 10 AAA" };
    const { mock } = await panel({
      open_radios: radiosView(),
      find_radio: { unit: { ...unit("verified").head, unit_id: "u-other" }, vehicle: there },
      replace_radio: radiosView(),
    });
    await fireEvent.click(key("fit"));
    await settle();
    await press(...word("vwz1"), "Enter");
    await settle();
    expect(screen.getByText(t("radios-fit-found-in", { plate: "CJ 10 AAA" }))).toBeInTheDocument();
    expect(screen.getByText(t("radios-fit-will-papers"))).toBeInTheDocument();
    await calm();
    await fireEvent.click(screen.getByRole("button", { name: t("radios-fit-it") }));
    await typePin();
    expect(asked(mock, "replace_radio")[0]).toMatchObject({ unit_id: "u-other", serial: "" });
  });

  test("a_manager_is_told_whose_word_it_is_before_it_is_withdrawn_and_it_takes_the_pin", async () => {
    const outcome = { accepted: true, day: "2026-11-23", initials: "MS" };
    const { mock } = await panel({
      open_radios: radiosView({ units: [radioCard({ outcome, acts: ["correct_outcome", "forget_code"] })] }),
      correct_outcome: radiosView(),
    });
    await fireEvent.click(key("correct_outcome"));
    await settle();
    const said = t("radios-outcome-accepted", { initials: "MS", day: day("2026-11-23") });
    expect(screen.getByText(said)).toBeInTheDocument();
    await fireEvent.click(screen.getByRole("button", { name: t("radios-outcome-verb") }));
    await typePin();
    expect(asked(mock, "correct_outcome")).toEqual([{ ...PLACE, unit_id: "u-1" }]);
  });

  test("forgetting_says_first_that_it_is_for_good", async () => {
    const { mock } = await panel({
      open_radios: radiosView({ units: [radioCard({ acts: ["forget_code"] })] }),
      forget_code: radiosView(),
    });
    await fireEvent.click(key("forget_code"));
    await settle();
    expect(screen.getByText(t("radios-forget-will"))).toBeInTheDocument();
    await fireEvent.click(screen.getByRole("button", { name: t("radios-forget-verb") }));
    await typePin();
    expect(asked(mock, "forget_code")).toEqual([{ ...PLACE, unit_id: "u-1" }]);
  });

  test("a_code_on_the_wrong_unit_is_only_withdrawn_unless_somebody_says_whose_it_is", async () => {
    const { mock } = await panel({
      open_radios: radiosView({ units: [radioCard(), NAV] }),
      move_code_to_unit: radiosView(),
    });
    await fireEvent.click(key("code"));
    await settle();
    await fireEvent.click(screen.getByRole("button", { name: t("radios-code-verb") }));
    await settle();
    expect(asked(mock, "move_code_to_unit")).toEqual([{ ...PLACE, from_id: "u-1", to_id: null }]);
  });
});

describe("bay", () => {
  test("the_radio_in_the_bay_is_the_same_list_in_large_keys", async () => {
    program({
      open_radios: radiosView({ units: [radioCard({ acts: ["not_needed"] })] }),
      say_not_needed: radiosView(),
    });
    const { container } = render(RadioScreen, { job: job([unit("verified")]), onchange: () => undefined });
    await settle();
    expect(key("not_needed")).toHaveClass("btn--act");
    await fireEvent.click(key("not_needed"));
    await settle();
    expect(screen.getByRole("button", { name: t("radios-reason-paired") })).toHaveClass("btn--act");
    await expectNoAxeHarm(container);
  });

  test("what_is_typed_blind_is_not_read_beside_the_field", async () => {
    const known = radioCard({ head: { ...radioCard().head, serial_tail: "4567" }, acts: ["compare"] });
    program({ open_radios: radiosView({ units: [known] }) });
    const { container } = render(RadioScreen, { job: job([unit("verified")]), onchange: () => undefined });
    await settle();
    expect(container).toHaveTextContent(t("radios-serial-on-file"));
    expect(container).not.toHaveTextContent("4567");
    await fireEvent.click(key("compare"));
    await settle();
    expect(screen.getByLabelText(t("radios-serial"))).toHaveValue("");
    expect(container, "nor while it is typed").not.toHaveTextContent("4567");
    cleanup();
    const desk = await panel({ open_radios: radiosView({ units: [known] }) });
    expect(desk.container, "at the desk the end of it tells two radios apart").toHaveTextContent("…4567");
  });

  test("a_tap_can_be_taken_back_while_the_program_says_so", async () => {
    const after = job([unit("verified")]);
    const mock = program({ take_back: after });
    const until = new Date(Date.now() + 9000).toISOString();
    const bay = new Bay();
    const taken = vi.spyOn(bay, "takeAnswer");
    const tapped = job([unit("verified")], { take_back: { what: "power_lost", until } });
    render(TakeBack, { bay, job: tapped });
    await settle();
    expect(screen.getByText(t("radios-tap-power_lost"))).toBeInTheDocument();
    await fireEvent.click(screen.getByRole("button", { name: t("radios-undo") }));
    await settle();
    expect(asked(mock, "take_back")).toEqual([{ job_id: "j-1" }]);
    expect(taken).toHaveBeenCalledWith(after);
    cleanup();
    render(TakeBack, { bay, job: job([unit("verified")]) });
    expect(screen.queryByRole("button", { name: t("radios-undo") })).toBeNull();
  });
});
