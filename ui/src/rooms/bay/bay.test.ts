// Mihai's bay, without the glass: what each touch asks the program, and what it never asks twice.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { GateDecision } from "../../wire/types";
import { BOUNCE_MS } from "../one-act.svelte";
import { asked, card, cardInBay, chip, gate, job, jobInBay, program, refusal, unit } from "../shop.fixture";
import { Bay } from "./bay.svelte";

vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

const CODE = { digits: "1609", seconds: 20, ledger_seq: 4796, chip: chip("on_file") };
const settle = () => vi.advanceTimersByTimeAsync(BOUNCE_MS + 1);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "setTimeout", "clearTimeout", "performance", "Date"] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function opened(answers: Record<string, unknown>, screen: "job" | "code" = "job") {
  const mock = program(answers);
  const bay = new Bay();
  await bay.open("j-1", screen);
  await settle();
  return { bay, mock };
}

test("a_double_tap_takes_the_battery_off_once_and_does_not_put_it_back", async () => {
  const off = job([unit("verified")], { operation: "power_off", gate: gate("go") });
  const { bay, mock } = await opened({
    open_job: job([unit("verified")], { gate: gate("go") }),
    start_battery_work: off,
    end_battery_work: off,
  });
  const first = bay.start();
  const second = bay.start();
  await Promise.all([first, second]);
  await bay.endWork();
  expect(asked(mock, "start_battery_work")).toHaveLength(1);
  expect(asked(mock, "end_battery_work"), "the bounce of the same tap fell on the next button").toHaveLength(0);
  await settle();
  await bay.endWork();
  expect(asked(mock, "end_battery_work")).toHaveLength(1);
});

test("confirm_writes_one_decision_per_open_unit_and_starts", async () => {
  const units = [
    unit("on_file", { one_touch: "code_on_file" }),
    unit("not_asked", {
      head: { ...unit("not_asked").head, unit_id: null },
      lost: true,
      one_touch: "nothing_to_lose",
    }),
    unit("verified", { head: { ...unit("verified").head, unit_id: "u-3" } }),
  ];
  const seen = job(units, { gate: gate("confirm") });
  const { bay, mock } = await opened({
    open_job: seen,
    decide_battery_gate: job(units, { gate: gate("go") }),
    start_battery_work: job(units, { operation: "power_off", gate: gate("go") }),
  });
  await bay.confirm();
  const [written] = asked(mock, "decide_battery_gate") as { decisions: GateDecision[] }[];
  expect(written?.decisions.map((one) => [one.unit_id, one.exit])).toEqual([
    ["u-1", "code_on_file"],
    [null, "nothing_to_lose"],
  ]);
  expect(bay.job?.operation).toBe("power_off");
});

test("confirm_does_not_start_when_the_program_still_says_no", async () => {
  const seen = job([unit("on_file", { one_touch: "code_on_file" })], { gate: gate("confirm") });
  const { bay, mock } = await opened({
    open_job: seen,
    decide_battery_gate: job([unit("has_not")], { gate: gate("stop") }),
  });
  await bay.confirm();
  expect(asked(mock, "start_battery_work")).toHaveLength(0);
  expect(bay.verdict).toBe("stop");
});

test("a_tile_that_no_longer_tells_the_truth_opens_instead_of_writing", async () => {
  // The tile said "one try only"; meanwhile the radio was seen asking, and its code was taken off the file.
  const mock = program({
    list_bay_jobs: [],
    open_job: job([unit("not_asked", { lost: true, one_touch: "nothing_to_lose" })], {
      gate: gate("confirm"),
      bay: jobInBay({ one_touch: "nothing_to_lose" }),
    }),
  });
  const bay = new Bay();
  await bay.confirmFromTile(card("confirm", "on_file", { bay: cardInBay({ one_touch: "code_on_file" }) }));
  expect(asked(mock, "decide_battery_gate")).toHaveLength(0);
  expect(bay.screen).toBe("job");
});

test.each(["code_on_file", "nothing_to_lose", "both"] as const)(
  "what_the_program_says_the_one_touch_is_(%s)_is_written_from_the_tile_with_one_touch",
  async (one_touch) => {
    // A car without power and a code on file: nothing is lost twice, and the tile says what will be written.
    const exits = {
      code_on_file: ["code_on_file"],
      nothing_to_lose: ["nothing_to_lose"],
      both: ["code_on_file", "nothing_to_lose"],
    } as const;
    const units = exits[one_touch].map((exit, at) =>
      unit("on_file", { head: { ...unit("on_file").head, unit_id: `u-${at}` }, lost: true, one_touch: exit }),
    );
    const mock = program({
      list_bay_jobs: [],
      open_job: job(units, { gate: gate("confirm"), bay: jobInBay({ one_touch }) }),
      decide_battery_gate: job(units, { gate: gate("go") }),
      start_battery_work: job(units, { operation: "power_off", gate: gate("go") }),
    });
    const bay = new Bay();
    await bay.confirmFromTile(card("confirm", "on_file", { bay: cardInBay({ one_touch }) }));
    const [written] = asked(mock, "decide_battery_gate") as { decisions: GateDecision[] }[];
    expect(written?.decisions.map((one) => one.exit)).toEqual(exits[one_touch]);
    expect(bay.job?.operation, "one touch").toBe("power_off");
  },
);

test("the_pin_comes_before_the_digits_and_lasts_sixty_seconds", async () => {
  const { bay, mock } = await opened(
    { open_job: job([unit("on_file")]), enter_pin: { seconds: 60 }, reveal_code: CODE },
    "code",
  );
  bay.show();
  expect(asked(mock, "reveal_code"), "nothing is asked of the ledger before the PIN").toHaveLength(0);
  expect(bay.presence.asking).toBe(true);
  await bay.presence.give("2580");
  await settle();
  expect(bay.reveal.digits).toBe("1609");
  await vi.advanceTimersByTimeAsync(21_000);
  bay.show();
  await settle();
  expect(bay.presence.asking, "again, inside the sixty seconds").toBe(false);
  expect(asked(mock, "reveal_code")).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(45_000);
  bay.show();
  expect(bay.presence.asking).toBe(true);
  expect(asked(mock, "reveal_code")).toHaveLength(2);
});

test("a_wrong_pin_shows_nothing_and_keeps_the_pad", async () => {
  const { bay, mock } = await opened(
    { open_job: job([unit("on_file")]), enter_pin: refusal("wrong_pin", { args: { wait_seconds: 2 } }) },
    "code",
  );
  bay.show();
  await bay.presence.give("0000");
  expect(bay.presence.asking).toBe(true);
  expect(bay.presence.error?.code).toBe("wrong_pin");
  expect(asked(mock, "reveal_code")).toHaveLength(0);
});

test("a_code_that_arrives_after_the_person_left_the_car_is_not_shown", async () => {
  let let_go: (code: typeof CODE) => void = () => undefined;
  const { bay } = await opened(
    {
      open_job: job([unit("on_file")]),
      list_bay_jobs: [],
      enter_pin: { seconds: 60 },
      reveal_code: () => new Promise((go) => (let_go = go)),
    },
    "code",
  );
  bay.show();
  await bay.presence.give("2580");
  await bay.leave();
  let_go(CODE);
  await settle();
  expect(bay.reveal.digits).toBeNull();
});

test("a_code_that_arrives_on_another_screen_of_the_same_car_is_not_shown", async () => {
  let let_go: (code: typeof CODE) => void = () => undefined;
  const { bay } = await opened(
    {
      open_job: job([unit("on_file")]),
      enter_pin: { seconds: 60 },
      reveal_code: () => new Promise((go) => (let_go = go)),
    },
    "code",
  );
  bay.show();
  await bay.presence.give("2580");
  bay.showNote("job");
  let_go(CODE);
  await settle();
  expect(bay.reveal.digits).toBeNull();
});

test("the_lock_takes_digits_half_typed_codes_and_presence", async () => {
  const { bay } = await opened(
    { open_job: job([unit("on_file")]), enter_pin: { seconds: 60 }, reveal_code: CODE },
    "code",
  );
  bay.show();
  await bay.presence.give("2580");
  await settle();
  bay.startTakeIn();
  if (bay.form) bay.form.digits = "16";
  bay.lock();
  expect(bay.reveal.digits).toBeNull();
  expect(bay.form?.digits).toBe("");
  bay.show();
  expect(bay.presence.asking, "the next person gives their own PIN").toBe(true);
});

test("refused_hides_the_digits_and_stops_before_a_second_try", async () => {
  const refused = unit("refused", {
    reveal: { offered: false, why_not: "serial_check_first", for_radio_only: false, wait_unknown: false },
  });
  const { bay, mock } = await opened(
    {
      open_job: job([unit("on_file")]),
      enter_pin: { seconds: 60 },
      reveal_code: CODE,
      record_code_outcome: job([refused]),
    },
    "code",
  );
  bay.show();
  await bay.presence.give("2580");
  await settle();
  await bay.outcome(false);
  expect(bay.reveal.digits).toBeNull();
  expect(bay.stopped).toBe(true);
  expect(asked(mock, "record_code_outcome")).toEqual([{ job_id: "j-1", unit_id: "u-1", accepted: false }]);
});

test("the_customer_who_accepts_is_a_party_or_a_new_name_and_needs_the_pin", async () => {
  const stop = job([unit("has_not", { exits: [{ exit: "customer_accepts", reasons: [], settle_first: false }] })]);
  const { bay, mock } = await opened({ open_job: stop, enter_pin: { seconds: 60 }, decide_battery_gate: stop });
  const open = stop.units[0];
  const offer = open?.exits[0];
  if (!open || !offer) throw new Error("the scene has one exit");
  bay.choose(open, offer);
  const form = bay.form;
  if (!form) throw new Error("the form is open");
  form.party = "other";
  await bay.accept("phone");
  expect(bay.presence.asking, "no name yet: nothing happens").toBe(false);
  form.name = " Vlad Pop ";
  form.phone = "0722 000 222";
  await bay.accept("phone");
  expect(bay.presence.asking).toBe(true);
  await bay.presence.give("2580");
  await settle();
  const [written] = asked(mock, "decide_battery_gate") as { decisions: GateDecision[] }[];
  expect(written?.decisions[0]).toMatchObject({
    party_id: null,
    party_name: "Vlad Pop",
    party_phone: "0722 000 222",
    channel: "phone",
    digits: null,
  });
});

test("a_refused_exit_keeps_what_was_typed", async () => {
  const stop = job([unit("not_asked", { exits: [{ exit: "enter_code", reasons: [], settle_first: false }] })]);
  const { bay } = await opened({
    open_job: stop,
    decide_battery_gate: refusal("code_length", {
      kind: "invalid",
      fields: [{ field: "digits", code: "code_length" }],
    }),
  });
  const open = stop.units[0];
  const offer = open?.exits[0];
  if (!open || !offer) throw new Error("the scene has one exit");
  bay.choose(open, offer);
  if (bay.form) {
    bay.form.digits = "16";
    bay.form.source = "card";
  }
  await bay.decide();
  expect(bay.form?.digits).toBe("16");
  expect(bay.act.error?.code).toBe("code_length");
});

test("a_reading_asked_before_an_act_never_overwrites_its_answer", async () => {
  let slow: (view: unknown) => void = () => undefined;
  const before = job([unit("verified")], { gate: gate("go") });
  const answers: Record<string, unknown> = {
    open_job: before,
    start_battery_work: job([unit("verified")], { operation: "power_off", gate: gate("go") }),
  };
  const { bay } = await opened(answers);
  answers["open_job"] = () => new Promise((go) => (slow = go));
  const reading = bay.refresh();
  await bay.start();
  slow(before);
  await reading;
  expect(bay.job?.operation).toBe("power_off");
});

test("the_radio_asks_is_written_with_its_exact_display_and_opens_the_code", async () => {
  const { bay, mock } = await opened({
    open_job: job([unit("on_file")]),
    note_radio: job([unit("on_file", { asks_now: true })]),
  });
  bay.showNote("note");
  await bay.note("asks_code", "SAFE 2");
  expect(asked(mock, "note_radio")).toEqual([
    {
      job_id: "j-1",
      unit_id: "u-1",
      reading: "asks_code",
      display_text: "SAFE 2",
      wait_minutes: null,
      is_final: false,
    },
  ]);
  expect(bay.screen).toBe("code");
});

test("a_serial_that_differs_leaves_the_code_exit_shut", async () => {
  const offer = { exit: "enter_code" as const, reasons: [], settle_first: true };
  const changed = job([unit("radio_changed", { exits: [offer] })]);
  const { bay, mock } = await opened({
    open_job: changed,
    check_serial: { matches: false, on_file_elsewhere: false, view: {}, job: changed },
    settle_serial: {},
  });
  const open = changed.units[0];
  if (!open) throw new Error("the scene has one unit");
  bay.choose(open, offer);
  await bay.settle("441");
  expect(asked(mock, "check_serial"), "three signs are no serial").toHaveLength(0);
  if (bay.form) bay.form.serial = "ZZ9999";
  await bay.settle("ZZ9999");
  expect(asked(mock, "check_serial")).toEqual([
    { vehicle_id: "v-1", job_id: "j-1", unit_id: "u-1", serial: "ZZ9999", reading_checked: false },
  ]);
  expect(bay.form?.differs).toBe(true);
  expect(bay.form?.serial, "what was typed stays for the person to settle").toBe("ZZ9999");
  expect(bay.form?.filled).toBe(false);
  await settle();
  await bay.settleSame("ZZ9999");
  expect(asked(mock, "settle_serial")).toEqual([
    { vehicle_id: "v-1", job_id: "j-1", unit_id: "u-1", serial: "ZZ9999" },
  ]);
});
