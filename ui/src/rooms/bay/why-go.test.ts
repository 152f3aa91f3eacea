// GO says why it is GO, the battery off says whether the radio is fed, and the bay says when the job is done.
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { go } from "../../app/view.svelte";
import { t } from "../../app/words";
import {
  DISPLAYS,
  asked,
  card,
  cardInBay,
  expectNoAxeHarm,
  job,
  jobInBay,
  program,
  refusal,
  stand,
  unit,
  unitInBay,
  wait,
} from "../shop.fixture";
import { button, calm, openJob } from "./bay.fixture";
import Room from "./Room.svelte";

vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));
vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => stand("ro"));
afterEach(() => {
  cleanup();
  go({ room: "bay" });
});

test.each(["customer_accepts", "nothing_to_lose", "code_on_file", "memory_saver"] as const)(
  "a_gate_opened_by_%s_never_says_that_the_code_is_verified",
  async (opened_by) => {
    program({ list_bay_jobs: [card("go", "not_asked", { bay: cardInBay({ opened_by }) })] });
    render(Room);
    const tile = await screen.findByRole("article");
    expect(tile.textContent).toContain(t(`bay-why-go-${opened_by}`));
    expect(tile.textContent).not.toContain(t("bay-why-go"));
    cleanup();
    const view = job([unit("not_asked", { open: false })], { bay: jobInBay({ opened_by }) });
    await openJob({ ...view, gate: { ...view.gate, verdict: "go", starting: "go" } });
    expect(screen.getByText(t(`bay-say-go-${opened_by}`))).toBeVisible();
    expect(screen.queryByText(t("bay-why-go"))).toBeNull();
  },
);

test("the_tile_and_the_page_say_what_the_one_touch_writes_and_no_more", async () => {
  // A car without power with a code on file: the touch goes on with the code, and both say so.
  const bay = cardInBay({ one_touch: "code_on_file" });
  program({ list_bay_jobs: [card("confirm", "on_file", { bay })] });
  render(Room);
  const tile = await screen.findByRole("article");
  expect(tile.textContent).toContain(t("bay-why-confirm-file"));
  cleanup();
  const file = unit("on_file", { lost: true, one_touch: "code_on_file" });
  const view = job([file], { arrival: "no_power", bay: jobInBay({ one_touch: "code_on_file" }) });
  await openJob({ ...view, gate: { ...view.gate, verdict: "confirm", starting: "confirm" } });
  expect(screen.getByText(t("bay-say-confirm-file"))).toBeVisible();
  expect(button(t("bay-act-confirm-file"))).toBeVisible();
  expect(button(t("bay-act-still-plays")), "a radio taken for lost may still play").toBeVisible();
  cleanup();
  // A dummy on file in a car without power: the touch is "nothing to lose", and the tile does not speak of a code.
  const chip = { ...card("confirm", "on_file").chip, suspicious: true };
  program({ list_bay_jobs: [card("confirm", "on_file", { chip, bay: cardInBay({ one_touch: "nothing_to_lose" }) })] });
  go({ room: "bay" });
  render(Room);
  const dummy = await screen.findByRole("article");
  expect(dummy.textContent).toContain(t("bay-act-confirm-lost"));
  expect(dummy.textContent).not.toContain(t("bay-act-confirm-file"));
});

test("every_work_that_can_injure_has_its_warning", async () => {
  const { container } = await openJob(job([unit("verified")], { bay: jobInBay({ injuries: ["srs", "hv"] }) }));
  expect(screen.getByRole("region", { name: t("bay-warning-srs") })).toBeVisible();
  expect(screen.getByRole("region", { name: t("bay-warning-hv") })).toBeVisible();
  expect(screen.queryByRole("region", { name: t("bay-warning-fuel") })).toBeNull();
  await expectNoAxeHarm(container);
});

test("the_stop_is_told_of_the_unit_that_decides_and_not_of_the_first_one", async () => {
  const file = unit("on_file", { decides: false, one_touch: "code_on_file" });
  const other = unit("has_not", { head: { ...unit("has_not").head, unit_id: "u-2", kind: "navigation" } });
  const view = job([file, other]);
  await openJob({ ...view, gate: { ...view.gate, verdict: "stop", starting: "stop" } });
  expect(screen.getByText(new RegExp(t("bay-stop-has_not"), "u"))).toBeVisible();
});

test("a_wait_on_one_radio_does_not_hide_what_the_tile_says_of_the_other", async () => {
  program({ list_bay_jobs: [card("stop", "not_asked", { bay: cardInBay({ wait: wait() }) })] });
  render(Room);
  const tile = await screen.findByRole("article");
  expect(tile.textContent).toContain(t("bay-stop-not_asked"));
});

test("a_battery_off_with_the_saver_on_says_that_the_radio_is_fed", async () => {
  const off = job([unit("not_asked")], { operation: "power_off", bay: jobInBay({ opened_by: "memory_saver" }) });
  await openJob(off);
  expect(screen.getByText(t("bay-kept-title"))).toBeVisible();
  expect(screen.queryByText(t("bay-off-title"))).toBeNull();
  expect(button(t("bay-act-back-on"))).toBeVisible();
});

test("a_radio_that_refused_a_code_is_not_confirmed_from_the_list_with_one_touch", async () => {
  const mock = program({
    list_bay_jobs: [card("confirm", "refused", { bay: cardInBay({ refusals: 1 }) })],
    open_job: job([unit("refused")]),
  });
  render(Room);
  const tile = await screen.findByRole("article");
  expect(within(tile).queryByRole("button", { name: new RegExp(t("bay-act-confirm-lost"), "u") })).toBeNull();
  const [, open] = within(tile).getAllByRole("button", { name: new RegExp(`^${t("bay-act-open")}`, "u") });
  await fireEvent.click(open as HTMLElement);
  await waitFor(() => expect(asked(mock, "open_job")).not.toHaveLength(0));
  expect(asked(mock, "decide_battery_gate")).toHaveLength(0);
});

test("the_job_is_done_in_the_bay_and_blank_lines_are_said_beside_the_button", async () => {
  const back = job([unit("verified", { bay: unitInBay({ plays_since_back: true }) })], {
    operation: "power_back",
    stage: "in_work",
  });
  const { mock, container } = await openJob(back, { move_job: refusal("after_list_open", { args: { lines: 3 } }) });
  expect(screen.getByText(t("bay-back-plays-title"))).toBeVisible();
  await fireEvent.click(button(t("bay-act-ready")));
  expect(await screen.findByText(new RegExp("3 rânduri", "u"))).toBeVisible();
  expect(asked(mock, "move_job")).toEqual([{ job_id: back.job_id, stage: "ready" }]);
  await expectNoAxeHarm(container);
});

test("a_job_that_is_done_leads_back_to_the_list", async () => {
  const view = job([unit("verified")], { stage: "in_work" });
  await openJob({ ...view, gate: { ...view.gate, verdict: "go" } }, { move_job: { columns: [] } });
  await fireEvent.click(button(t("bay-act-ready")));
  expect(await screen.findByRole("heading", { level: 1, name: t("bay-jobs-title") })).toBeVisible();
});

test("a_colleague_s_cars_stand_below_mine", async () => {
  program({
    list_bay_jobs: [
      card("go", "verified", {
        job_id: "j-2",
        technician: "Dan Ursu",
        vehicle: { ...job([]).vehicle, plate: "B 20 TWO" },
      }),
      card("go", "verified", { technician: null }),
    ],
  });
  render(Room);
  const theirs = await screen.findByRole("group", { name: t("bay-jobs-theirs", { n: 1 }) });
  expect(theirs.textContent).toContain("B 20 TWO");
  expect(screen.getByRole("group", { name: t("bay-jobs-list") }).textContent).not.toContain("B 20 TWO");
});

test("esc_leaves_the_question_which_car", async () => {
  program({ list_bay_jobs: [card("go", "verified")] });
  render(Room);
  await screen.findByRole("article");
  await fireEvent.click(button(t("bay-radio-asks")));
  expect(screen.getByText(t("bay-pick-asks"))).toBeVisible();
  await fireEvent.keyDown(window, { key: "Escape" });
  expect(screen.queryByText(t("bay-pick-asks"))).toBeNull();
});

test("a_serial_typed_wrong_is_typed_again_where_it_is_said", async () => {
  const changed = unit("radio_changed", {
    reveal: { offered: false, why_not: "not_offered_radio_changed", for_radio_only: false, wait_unknown: false },
  });
  await openJob(job([changed], { operation: "power_back" }), { note_radio: job([changed]), list_displays: DISPLAYS });
  await fireEvent.click(button(t("bay-radio-asks")));
  await fireEvent.click(await screen.findByRole("button", { name: "CODE" }));
  await fireEvent.click(await screen.findByRole("button", { name: t("bay-serial-again") }));
  expect(screen.getByRole("heading", { name: t("bay-serial-title") })).toBeVisible();
});

test("a_radio_that_is_another_one_is_settled_before_any_code_is_taken_in_for_it", async () => {
  const changed = unit("radio_changed", {
    reveal: { offered: false, why_not: "not_offered_radio_changed", for_radio_only: false, wait_unknown: false },
  });
  await openJob(job([changed], { operation: "power_back" }), { note_radio: job([changed]), list_displays: DISPLAYS });
  await fireEvent.click(button(t("bay-radio-asks")));
  await fireEvent.click(await screen.findByRole("button", { name: "CODE" }));
  await screen.findByRole("button", { name: t("bay-serial-again") });
  expect(screen.queryByRole("button", { name: t("bay-other-code") }), "whose code would it be?").toBeNull();
  await fireEvent.click(button(t("bay-settle-other")));
  expect(await screen.findByRole("heading", { name: t("radios-title") })).toBeVisible();
});

test("a_display_that_may_mean_a_wait_is_no_green_no", async () => {
  const safe = {
    text: "SAFE",
    kind: "locked_or_lockout",
    meaning_ro: "Blocat",
    meaning_en: "Locked",
    do_ro: "Priviți",
    do_en: "Look",
    of_family: true,
  };
  const view = job([unit("on_file", { bay: unitInBay({ display: [safe] }) })], { operation: "power_back" });
  await openJob(view, { note_radio: view, list_displays: DISPLAYS });
  await fireEvent.click(button(t("bay-radio-asks")));
  await fireEvent.click(await screen.findByRole("button", { name: "CODE" }));
  expect(screen.queryByText(t("bay-check-none"))).toBeNull();
  await fireEvent.click(await screen.findByRole("button", { name: t("bay-check-wait-maybe") }));
  expect(await screen.findByRole("heading", { name: t("bay-wait-title") })).toBeVisible();
});

test("the_serial_stays_unread_until_it_was_typed_blind", async () => {
  const head = { ...unit("on_file").head, serial_tail: "8128", sensitive: false };
  await openJob(job([unit("on_file", { head })], { operation: "power_back" }));
  expect(document.body.textContent).not.toContain("8128");
  cleanup();
  const seen = unit("on_file", { head, bay: unitInBay({ serial_matches: true }) });
  await openJob(job([seen], { operation: "power_back" }));
  expect(document.body.textContent).toContain("8128");
});

test("power_lost_is_written_by_the_first_touch_and_how_it_went_is_said_after_it_within_ten_seconds", async () => {
  const until = new Date(Date.now() + 9_000).toISOString();
  const lost = (what: "power_lost" | "power_lost_somehow") =>
    job([unit("verified")], { operation: "power_back", take_back: { what, until } });
  const { mock } = await openJob(job([unit("verified")]), { note_power_lost: lost("power_lost_somehow") });
  await fireEvent.click(button(t("bay-power-lost")));
  const said = await screen.findByText(t("radios-tap-power_lost_somehow"));
  expect(asked(mock, "note_power_lost")).toEqual([{ job_id: "j-1", how: "not_said" }]);
  expect(within(said.parentElement as HTMLElement).getAllByRole("button")).toHaveLength(3);
  await calm();
  program({ list_bay_jobs: [], note_power_lost: lost("power_lost") });
  await fireEvent.click(button(t("bay-lost-taken_off")));
  expect(await screen.findByText(t("radios-tap-power_lost"))).toBeVisible();
  expect(asked(mock, "note_power_lost").at(-1)).toEqual({ job_id: "j-1", how: "taken_off" });
  expect(screen.queryByRole("button", { name: t("bay-lost-taken_off") }), "said once").toBeNull();
  expect(button(t("radios-undo"))).toBeVisible();
});

test("on_the_list_the_touch_on_the_car_writes_that_its_power_was_lost", async () => {
  const lost = job([unit("verified")], { operation: "power_back" });
  const mock = program({ list_bay_jobs: [card("go", "verified")], note_power_lost: lost });
  render(Room);
  await screen.findByRole("article");
  await fireEvent.click(button(t("bay-power-lost")));
  expect(screen.getByText(t("bay-pick-lost")), "which car must be said").toBeVisible();
  expect(asked(mock, "note_power_lost")).toHaveLength(0);
  await fireEvent.click(
    within(screen.getByRole("article")).getByRole("button", { name: new RegExp(t("bay-power-lost"), "u") }),
  );
  expect(await screen.findByText(t("bay-back-title"))).toBeVisible();
  expect(asked(mock, "note_power_lost")).toEqual([{ job_id: "j-1", how: "not_said" }]);
});
