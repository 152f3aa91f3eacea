// What the bay says is true: waits with their day, minutes of more than a day, no way round the serial with other digits, the way out of
// two radios on file, a second look at digits that blocks nothing.
import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { go } from "../../app/view.svelte";
import { named, t } from "../../app/words";
import { day, hour } from "../../app/dates";
import { chipText } from "../../shared/chip";
import type { JobView, WaitView } from "../../wire/types";
import { BOUNCE_MS } from "../one-act.svelte";
import {
  DISPLAYS,
  asked,
  card,
  chip,
  expectNoAxeHarm,
  gate,
  job,
  program,
  stand,
  unit,
  unitInBay,
} from "../shop.fixture";
import { radiosView } from "../radios/radios.fixture";
import Room from "./Room.svelte";
import { waitText } from "./words";

vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));
vi.setConfig({ testTimeout: 30_000 });

const calm = () => new Promise((done) => setTimeout(done, BOUNCE_MS + 20));
const SHUT = { offered: false, why_not: "serial_check_first" as const, for_radio_only: false, wait_unknown: false };

beforeEach(() => {
  stand("ro");
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  go({ room: "bay" });
});

async function openJob(view: JobView, more: Record<string, unknown> = {}) {
  const mock = program({
    list_bay_jobs: [card(view.gate.verdict, view.units[0]?.head.chip.state ?? "not_asked")],
    open_job: view,
    list_displays: DISPLAYS,
    note_radio: view,
    ...more,
  });
  go({ room: "bay", screen: "job", job_id: view.job_id });
  const place = render(Room);
  await screen.findByRole("heading", { level: 1, name: named(view.lines[0] ?? { name_ro: "", name_en: "" }) });
  await calm();
  return { mock, ...place };
}

const touch = async (name: string) => {
  await fireEvent.click(screen.getByRole("button", { name }));
  await calm();
};

test("a_wait_that_ends_on_another_day_says_which", () => {
  for (const [hours, dated] of [
    [0, false],
    [36, true],
    [-72, true],
  ] as const) {
    const until = new Date(Date.now() + hours * 3_600_000).toISOString();
    const wait: WaitView = {
      lock: "until",
      since: until,
      until,
      cut_since: false,
      refusals: 0,
      stay_on: null,
      power_cut_effect: null,
    };
    const told = [waitText(wait), chipText(chip("locked", { lock: "until", until }))];
    for (const words of told) {
      expect(words).toContain(hour(until));
      expect(words.includes(day(until)), words).toBe(dated);
    }
  }
});

test("a_wait_of_a_whole_day_can_be_typed_with_the_glove", async () => {
  const { mock } = await openJob(job([unit("on_file")], { operation: "power_back" }));
  await touch(t("bay-back-wait"));
  for (const digit of ["1", "4", "4", "0"]) await fireEvent.click(screen.getByRole("button", { name: digit }));
  await touch(t("bay-wait-save"));
  expect(asked(mock, "note_radio")).toEqual([
    { job_id: "j-1", unit_id: "u-1", reading: "shows_wait", display_text: "", wait_minutes: 1440, is_final: false },
  ]);
});

test("other_digits_on_file_stand_behind_the_same_three_answers", async () => {
  const view = job([unit("on_file", { refusals: 1, reveal: SHUT })], { operation: "power_back" });
  const { container } = await openJob(view);
  await touch(t("bay-back-asks"));
  await touch("CODE");
  expect(screen.getByText(t("bay-stop-trying"))).toBeVisible();
  expect(screen.getByText(t("bay-second-other-code"))).toBeVisible();
  expect(screen.getByRole("button", { name: t("bay-second-save") })).toBeVisible();
  expect(screen.queryByRole("button", { name: t("bay-reveal") }), "no way round the answers").toBeNull();
  await expectNoAxeHarm(container);
});

test("a_wait_read_off_the_display_without_its_minutes_may_get_them", async () => {
  const wait: WaitView = {
    lock: "unknown",
    since: new Date().toISOString(),
    until: null,
    cut_since: false,
    refusals: 0,
    stay_on: "yes",
    power_cut_effect: null,
  };
  const locked = unit("locked", { head: { ...unit("locked").head, chip: chip("locked", { lock: "unknown" }) } });
  await openJob(job([{ ...locked, bay: unitInBay({ wait }) }], { operation: "power_back" }));
  await touch(t("bay-back-asks"));
  await touch("CODE");
  await touch(t("bay-back-wait"));
  expect(screen.getByText(t("bay-wait-title"))).toBeVisible();
});

test("two_radios_on_file_are_settled_at_the_radios_and_by_no_serial", async () => {
  const offer = { exit: "enter_code" as const, reasons: [], settle_first: true };
  const both = unit("radio_changed", { open: true, exits: [offer], bay: unitInBay({ two_of_kind: true }) });
  const { mock } = await openJob(job([both], { gate: gate("stop") }), { open_radios: radiosView() });
  await fireEvent.click(screen.getByRole("button", { name: new RegExp(t("bay-exit-enter_code"), "u") }));
  expect(await screen.findByText(t("bay-settle-two"))).toBeVisible();
  expect(screen.queryByRole("button", { name: t("bay-serial-save") }), "no question that settles nothing").toBeNull();
  await touch(t("bay-settle-two-go"));
  expect(screen.getByRole("heading", { name: t("radios-title") })).toBeVisible();
  expect(asked(mock, "check_serial")).toHaveLength(0);
});

test("digits_not_like_the_family_s_are_said_at_the_field_and_saved_by_the_same_touch", async () => {
  const offer = { exit: "enter_code" as const, reasons: [], settle_first: false };
  const view = job([unit("not_asked", { open: true, exits: [offer] })], { gate: gate("stop") });
  const seen = { fault: null, warnings: ["code_suspicious"], not_of_family: { lengths: "5", digits: "1-6" } };
  const { mock, container } = await openJob(view, { look_at_digits: seen, decide_battery_gate: view });
  await fireEvent.click(screen.getByRole("button", { name: new RegExp(t("bay-exit-enter_code"), "u") }));
  for (const digit of ["0", "0", "0", "0"]) await fireEvent.click(screen.getByRole("button", { name: digit }));
  expect(asked(mock, "look_at_digits"), "not while they are typed").toHaveLength(0);
  await fireEvent.click(screen.getByRole("radio", { name: new RegExp(t("bay-source-card"), "u") }));
  expect(await screen.findByText(t("bay-look-length", { n: "5" }))).toBeVisible();
  expect(screen.getByText(t("bay-look-digits", { digits: "1-6" }))).toBeVisible();
  expect(screen.getByText(t("reception-warning-code_suspicious"))).toBeVisible();
  expect(asked(mock, "look_at_digits")).toEqual([
    { text: "0000", vehicle_id: "v-1", unit_id: "u-1", make: null, serial: null },
  ]);
  await expectNoAxeHarm(container);
  await touch(t("bay-enter-save"));
  expect(asked(mock, "decide_battery_gate"), "a second look is no block").toHaveLength(1);
});

test("enter_on_cancel_cancels_and_saves_no_code", async () => {
  const offer = { exit: "enter_code" as const, reasons: [], settle_first: false };
  const view = job([unit("not_asked", { open: true, exits: [offer] })], { gate: gate("stop") });
  const seen = { fault: null, warnings: [], not_of_family: null };
  const { mock } = await openJob(view, { look_at_digits: seen, decide_battery_gate: view });
  await fireEvent.click(screen.getByRole("button", { name: new RegExp(t("bay-exit-enter_code"), "u") }));
  for (const digit of ["1", "6", "0", "9"]) await fireEvent.click(screen.getByRole("button", { name: digit }));
  await fireEvent.click(screen.getByRole("radio", { name: new RegExp(t("bay-source-card"), "u") }));
  const cancel = screen.getByRole("button", { name: t("bay-cancel") });
  cancel.focus();
  const went = await fireEvent.keyDown(cancel, { key: "Enter" });
  expect(went, "the button gets its own key").toBe(true);
  expect(asked(mock, "decide_battery_gate")).toHaveLength(0);
  await fireEvent.keyDown(document.body, { key: "Enter" });
  expect(asked(mock, "decide_battery_gate"), "elsewhere Enter saves").toHaveLength(1);
});

test("what_the_shop_saw_is_counted_in_good_romanian", () => {
  expect(t("learn-seen-first", { n: 14, of: 20 })).toBe("14 din 20 de coduri acceptate din prima");
  expect(t("learn-seen-first", { n: 9, of: 10 })).toBe("9 din 10 coduri acceptate din prima");
  expect(t("learn-seen-first", { n: 1, of: 1 })).toBe("1 din 1 cod acceptat din prima");
  expect(t("learn-seen-back", { n: 1, of: 14 })).toBe("1 din 14 și-a revenit fără cod");
  expect(t("learn-seen-back", { n: 3, of: 14 })).toBe("3 din 14 și-au revenit fără cod");
});
