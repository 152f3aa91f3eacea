// The battery-off sheet in Mihai's hands: the program's lines and nothing beside them, three answers a line, the airbag wait that
// he types, the notes his colleagues left, and what it looks like when something is missing or refused.
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { go } from "../../app/view.svelte";
import { t } from "../../app/words";
import { BOUNCE_MS } from "../one-act.svelte";
import { asked, card, expectNoAxeHarm, gate, job, program, refusal, stand, unit } from "../shop.fixture";
import BatterySheet from "./BatterySheet.svelte";
import Room from "./Room.svelte";
import { afterwards, line, sheet, srs } from "./sheet.fixture";

vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

const calm = () => new Promise((done) => setTimeout(done, BOUNCE_MS + 20));
const answersOf = (title: string) => within(screen.getByRole("group", { name: title }));

beforeEach(() => stand("ro"));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  go({ room: "bay" });
});

async function open(answers: Record<string, unknown>) {
  const mock = program(answers);
  const place = render(BatterySheet, { job_id: "j-1", closed: false });
  await waitFor(() => expect(asked(mock, "read_battery_sheet").length).toBeGreaterThan(0));
  return { mock, ...place };
}

test("three_big_answers_a_line_and_a_correction_is_one_more_tap", async () => {
  const answered = sheet({
    before: [line("fault_memory", { answer: "no", initials: "MS", at: "2026-11-23T08:20:00Z" })],
  });
  const { mock } = await open({ read_battery_sheet: sheet(), answer_sheet_line: answered });
  const group = await screen.findByRole("group", { name: "Titlu fault_memory" });
  expect(within(group).getAllByRole("button")).toHaveLength(3);
  await fireEvent.click(within(group).getByRole("button", { name: t("sheet-answer-no") }));
  expect(asked(mock, "answer_sheet_line")).toEqual([{ job_id: "j-1", item_id: "fault_memory", answer: "no" }]);
  await waitFor(() =>
    expect(answersOf("Titlu fault_memory").getByRole("button", { name: t("sheet-answer-no") })).toHaveAttribute(
      "aria-pressed",
      "true",
    ),
  );
  await calm();
  await fireEvent.click(answersOf("Titlu fault_memory").getByRole("button", { name: t("sheet-answer-yes") }));
  expect(asked(mock, "answer_sheet_line")).toHaveLength(2);
});

test("the_next_line_takes_a_tap_at_once_and_a_bounce_on_the_same_line_does_not", async () => {
  const { mock } = await open({ read_battery_sheet: sheet(), answer_sheet_line: sheet() });
  const tap = async (item: string) => {
    const group = await screen.findByRole("group", { name: `Titlu ${item}` });
    await fireEvent.click(within(group).getByRole("button", { name: t("sheet-answer-yes") }));
  };
  await tap("fault_memory");
  await tap("fault_memory");
  await tap("engine_running");
  const lines = asked(mock, "answer_sheet_line").map((one) => (one as { item_id: string }).item_id);
  expect(lines).toEqual(["fault_memory", "engine_running"]);
});

test("an_answer_that_is_refused_says_so_at_its_line", async () => {
  await open({ read_battery_sheet: afterwards(), answer_sheet_line: refusal("power_still_off") });
  const group = await screen.findByRole("group", { name: "Titlu clock" });
  await fireEvent.click(within(group).getByRole("button", { name: t("sheet-answer-yes") }));
  const alert = await screen.findByText(t("error-power_still_off"));
  expect(alert.closest("li")).toBe(group.closest("li"));
});

test("where_a_memory_saver_is_forbidden_it_is_a_warning_with_its_reason_and_no_line", async () => {
  await open({
    read_battery_sheet: sheet({
      saver_forbidden: "srs",
      before: [line("memory_saver", { forbids: "srs", harm: "people" }), line("fault_memory")],
    }),
  });
  expect(await screen.findByText(t("sheet-saver-title"))).toBeInTheDocument();
  expect(screen.getByText(t("sheet-saver-srs"))).toBeInTheDocument();
  expect(screen.queryByRole("group", { name: "Titlu memory_saver" })).toBeNull();
});

test("a_pulled_plug_is_a_notice_and_no_warning_of_injury", async () => {
  await open({ read_battery_sheet: sheet({ saver_forbidden: "plug", before: [] }) });
  expect(await screen.findByText(t("sheet-saver-plug"))).toBeInTheDocument();
  expect(screen.getByText(t("sheet-signal-things"))).toBeInTheDocument();
  expect(screen.queryByText(t("sheet-signal-people"))).toBeNull();
  expect(screen.getByText(t("sheet-before-none"))).toBeInTheDocument();
});

test("the_airbag_wait_shows_a_reported_range_and_keeps_what_was_typed_when_it_is_refused", async () => {
  const wrong = refusal("srs_minutes", { kind: "invalid", fields: [{ field: "srs_minutes", code: "srs_minutes" }] });
  const { mock } = await open({ read_battery_sheet: sheet({ srs: srs() }), set_srs_wait: wrong });
  await screen.findByText(t("sheet-srs-not_set"));
  expect(
    screen.getByText(
      t("sheet-srs-reported-all", { from: t("sheet-seconds", { n: 2 }), to: t("sheet-minutes", { n: 20 }) }),
    ),
  ).toBeInTheDocument();
  expect(screen.getByText(/Range Rover 2003/u)).toBeInTheDocument();
  const minutes = screen.getByLabelText(t("sheet-srs-minutes"));
  expect(minutes, "no number is offered").toHaveValue("");
  await fireEvent.input(minutes, { target: { value: "-5" } });
  await fireEvent.input(screen.getByLabelText(t("sheet-srs-source")), { target: { value: "manual, 12" } });
  await fireEvent.click(screen.getByRole("button", { name: t("sheet-srs-set") }));
  expect(await screen.findByText(t("error-srs_minutes"))).toBeInTheDocument();
  expect(minutes).toHaveValue("-5");
  expect(asked(mock, "set_srs_wait")).toEqual([{ job_id: "j-1", minutes: "-5", source: "manual, 12" }]);
});

test("the_running_wait_is_the_largest_thing_and_can_be_started_again_from_now", async () => {
  const running = srs({
    state: "running",
    minutes: 7,
    source: "manual, 12",
    initials: "MS",
    set_at: "2026-11-23T08:00:00Z",
    ends_at: new Date(Date.now() + 90_000).toISOString(),
  });
  const off = sheet({ operation: "power_off", srs: running });
  const { mock } = await open({ read_battery_sheet: off, set_srs_wait: off });
  expect(await screen.findByRole("timer")).toHaveTextContent(/^01:(30|29)$/u);
  expect(screen.queryByLabelText(t("sheet-srs-minutes")), "the form is closed while it runs").toBeNull();
  await fireEvent.click(screen.getByRole("button", { name: t("sheet-srs-again") }));
  expect(asked(mock, "set_srs_wait")).toEqual([{ job_id: "j-1", minutes: "7", source: "manual, 12" }]);
});

test("a_clock_that_went_back_says_that_the_end_is_unknown", async () => {
  const lost = srs({ state: "end_unknown", minutes: 7, source: "m", initials: "MS", set_at: "2026-11-23T08:00:00Z" });
  await open({ read_battery_sheet: sheet({ operation: "power_off", srs: lost }) });
  expect(await screen.findByText(t("sheet-srs-end_unknown"))).toBeInTheDocument();
  expect(screen.queryByRole("timer")).toBeNull();
});

test("a_note_that_may_hold_a_code_is_asked_about_and_nothing_typed_is_lost", async () => {
  const holds = refusal("text_holds_code", {
    kind: "invalid",
    fields: [{ field: "model_note", code: "text_holds_code" }],
  });
  const noted = sheet({ notes: [{ note_id: "n-1", text: "cod motor 4711", day: "2026-11-23", initials: "MS" }] });
  // The page looks again every two seconds: it finds what was written.
  let now = sheet();
  const { mock } = await open({
    read_battery_sheet: () => now,
    note_for_model: (args: unknown) => {
      if (!(args as { is_no_code: boolean }).is_no_code) return holds;
      now = noted;
      return noted;
    },
    end_model_note: sheet(),
  });
  expect(await screen.findByText(t("sheet-notes-none"))).toBeInTheDocument();
  await fireEvent.click(screen.getByRole("button", { name: t("sheet-note-add") }));
  const field = await screen.findByLabelText(t("sheet-note"));
  await fireEvent.input(field, { target: { value: "cod motor 4711" } });
  await fireEvent.click(screen.getByRole("button", { name: t("sheet-note-save") }));
  expect(await screen.findByText(t("sheet-note-holds-code"))).toBeInTheDocument();
  expect(field).toHaveValue("cod motor 4711");
  await calm();
  await fireEvent.click(screen.getByRole("button", { name: t("sheet-note-no-code") }));
  expect(await screen.findByText("cod motor 4711")).toBeInTheDocument();
  await calm();
  await fireEvent.click(screen.getByRole("button", { name: t("sheet-note-end-this", { text: "cod motor 4711" }) }));
  expect(asked(mock, "end_model_note")).toEqual([{ job_id: "j-1", note_id: "n-1" }]);
});

test("a_car_without_a_model_says_where_to_write_it", async () => {
  await open({ read_battery_sheet: sheet({ model: null }) });
  expect(await screen.findByText(t("sheet-notes-no-model"))).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: t("sheet-note-add") })).toBeNull();
});

test("whoever_may_not_fill_it_in_reads_it", async () => {
  await open({ read_battery_sheet: afterwards({ may_write: false }) });
  expect(await screen.findByText(t("sheet-read-only"))).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: t("sheet-answer-yes") })).toBeNull();
});

test("a_sheet_that_cannot_be_read_says_so_and_can_be_asked_for_again", async () => {
  let broken = true;
  await open({ read_battery_sheet: () => (broken ? refusal("disk", { kind: "failure" }) : sheet()) });
  expect(await screen.findByText(t("error-disk"))).toBeInTheDocument();
  broken = false;
  await fireEvent.click(screen.getByRole("button", { name: t("common-retry") }));
  expect(await screen.findByRole("group", { name: "Titlu fault_memory" })).toBeInTheDocument();
});

test("the_sheet_follows_the_power_and_any_part_can_be_looked_at", async () => {
  await open({ read_battery_sheet: sheet({ operation: "power_off" }) });
  expect(await screen.findByText("Opel: minusul 15 s", { exact: false })).toBeInTheDocument();
  expect(screen.getByText("Fa isolate_terminal")).toBeInTheDocument();
  await fireEvent.click(screen.getByRole("radio", { name: new RegExp(t("sheet-part-after"), "u") }));
  expect(await screen.findByText(t("sheet-after-off"))).toBeInTheDocument();
});

test("where_the_battery_stays_in_no_cable_order_is_shown", async () => {
  await open({ read_battery_sheet: sheet({ operation: "power_off", order: [], during: [] }) });
  expect(await screen.findByText(t("sheet-order-none"))).toBeInTheDocument();
  expect(screen.queryByRole("heading", { name: t("sheet-disconnect") })).toBeNull();
});

test("a_paper_that_did_not_come_out_is_said", async () => {
  const { mock } = await open({
    read_battery_sheet: sheet(),
    print_battery_off_sheet: refusal("no_printer", { kind: "failure" }),
  });
  await fireEvent.click(await screen.findByRole("button", { name: t("sheet-print") }));
  expect(await screen.findByText(t("error-no_printer"))).toBeInTheDocument();
  expect(asked(mock, "print_battery_off_sheet")).toEqual([{ job_id: "j-1" }]);
});

test("from_the_open_job_the_way_to_the_sheet_says_how_many_lines_are_blank", async () => {
  const view = job([unit("verified")], {
    operation: "power_back",
    gate: gate("go"),
    after_list: { lines: 6, blank: 3, said_no: 0 },
  });
  program({ list_bay_jobs: [card("go", "verified")], open_job: view, read_battery_sheet: afterwards() });
  go({ room: "bay", screen: "job", job_id: view.job_id });
  render(Room);
  await fireEvent.click(await screen.findByRole("button", { name: t("sheet-open-blank", { n: 3 }) }));
  expect(await screen.findByRole("group", { name: "Titlu clock" })).toBeInTheDocument();
  expect(screen.getByText(view.vehicle.plate), "the plate stays on top").toBeInTheDocument();
});

test("the_desk_that_was_told_not_ready_lands_on_the_sheet", async () => {
  const view = job([unit("verified")], { operation: "power_back" });
  program({ list_bay_jobs: [], open_job: view, read_battery_sheet: afterwards() });
  go({ room: "bay", screen: "sheet", job_id: view.job_id });
  render(Room);
  expect(await screen.findByRole("group", { name: "Titlu clock" })).toBeInTheDocument();
});

for (const lang of ["ro", "en"] as const) {
  test(`a_reader_can_read_the_sheet_${lang}`, async () => {
    stand(lang);
    const running = srs({
      state: "running",
      minutes: 7,
      source: "manual",
      initials: "MS",
      set_at: "2026-11-23T08:00:00Z",
      ends_at: new Date(Date.now() + 90_000).toISOString(),
    });
    const notes = [{ note_id: "n-1", text: "Bateria e în portbagaj", day: "2026-11-23", initials: "MS" }];
    for (const view of [
      sheet({ srs: srs(), saver_forbidden: "srs", notes }),
      sheet({ operation: "power_off", srs: running }),
      afterwards(),
      afterwards({ may_write: false }),
    ]) {
      const { container, unmount } = await open({ read_battery_sheet: view });
      await screen.findAllByRole("radio");
      expect(container.textContent).not.toContain("⟨");
      await expectNoAxeHarm(container);
      unmount();
    }
  }, 60_000);
}

test("where_the_clock_cannot_be_trusted_a_person_says_that_the_wait_was_kept", async () => {
  const set = { minutes: 7, source: "m", initials: "MS", set_at: "2026-11-23T08:00:00Z" };
  const lost = sheet({ srs: srs({ state: "end_unknown", ...set }) });
  const kept = sheet({ srs: srs({ state: "kept", ...set, kept_at: "2026-11-23T08:09:00Z", kept_by: "MS" }) });
  const { mock, container } = await open({ read_battery_sheet: lost, say_srs_wait_kept: kept });
  expect(await screen.findByText(t("sheet-srs-end_unknown"))).toBeInTheDocument();
  expect(screen.getByText(t("sheet-srs-say-kept-more"))).toBeInTheDocument();
  await fireEvent.click(screen.getByRole("button", { name: t("sheet-srs-say-kept") }));
  expect(asked(mock, "say_srs_wait_kept")).toEqual([{ job_id: "j-1" }]);
  await waitFor(() => expect(screen.queryByRole("button", { name: t("sheet-srs-say-kept") })).toBeNull());
  expect(container.textContent).toContain("MS");
  await expectNoAxeHarm(container);
}, 60_000);

test("the_sheet_is_looked_at_before_it_is_printed_and_a_refusal_is_said", async () => {
  let tries = 0;
  const { mock } = await open({
    read_battery_sheet: sheet(),
    preview_paper: () => {
      tries += 1;
      return tries === 1 ? refusal("paper_letters") : new ArrayBuffer(0);
    },
  });
  await fireEvent.click(await screen.findByRole("button", { name: t("common-look") }));
  expect(await screen.findByText(t("error-paper_letters"))).toBeInTheDocument();
  await calm();
  await fireEvent.click(screen.getByRole("button", { name: t("common-look") }));
  expect(await screen.findByRole("button", { name: t("common-look-close") })).toHaveAttribute("aria-expanded", "true");
  expect(asked(mock, "preview_paper").at(-1)).toEqual({ paper: "battery_off_sheet", job_id: "j-1", unit_id: null });
});
