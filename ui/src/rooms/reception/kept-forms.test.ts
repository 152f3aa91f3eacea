// The booking and the arrival of a booked car are kept as the intake is; a VIN on file is compared; a known customer is taken by one key.
import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { press, settle } from "../../../test/keys";
import { go, view } from "../../app/view.svelte";
import { t } from "../../app/words";
import type { ArrivalForm, Draft, KeepDraft, KnownCustomer } from "../../wire/types";
import { asked, expectNoAxeHarm, job, program, refusal, stand, unit } from "../shop.fixture";
import { Arriving } from "./arrival.svelte";
import { arrivingFor, leaveArrival } from "./arrival-drawer";
import { formOfArrival } from "./arrival-form";
import { DESK, GOLF, intakeForm, LINE, LOGGED } from "./desk.fixture";
import { giveUp, intakeFor } from "./intake-drawer";
import { carOf } from "./intake-form";
import { Booking, bookingFor } from "./plan.svelte";
import Room from "./Room.svelte";
import { vehicleView } from "./vehicle.fixture";

vi.setConfig({ testTimeout: 30_000 });
vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

const ARRIVAL: ArrivalForm = {
  job: job([unit("will_bring")], { job_id: "j-7", stage: "expected" }),
  last_km: 198205,
  km_reasons: ["meter_replaced"],
  next_key_tag: "14",
  promised_at: new Date(new Date().setHours(16, 30, 0, 0)).toISOString(),
  payer: null,
  code_contact: null,
  draft: null,
};
const ARRIVES = { ...DESK, start_arrival: ARRIVAL, ask_at_arrival: [LINE], car_arrived: LOGGED };
const calm = () => new Promise((done) => setTimeout(done, 450));

beforeEach(() => stand("ro"));
afterEach(() => {
  cleanup();
  leaveArrival(arrivingFor("j-7"));
  giveUp(intakeFor("v-golf", ""));
  giveUp(intakeFor(null, "B 99 XYZ"));
  go({ room: "reception" });
  vi.useRealTimers();
});

async function begunArrival(): Promise<Draft> {
  program(ARRIVES);
  const page = new Arriving("j-7");
  await page.begin();
  page.km = "201000";
  page.driver_name = "Ilie";
  page.brings = "other";
  const line = page.lines[0];
  if (line) page.answer(line, "has_not");
  const form = formOfArrival(page);
  page.dispose();
  return {
    draft_id: "d-7",
    began_with: "",
    kind: "arrival",
    job_id: "j-7",
    vehicle_id: null,
    kept_at: "2026-11-23T07:00:00Z",
    form,
    jobs: [],
  };
}

describe("the arrival of a booked car", () => {
  test("is_kept_a_second_after_the_last_key_without_digits_and_goes_with_the_save", async () => {
    vi.useFakeTimers();
    const mock = program(ARRIVES);
    go({ room: "reception", screen: "arrive", job_id: "j-7" });
    render(Room);
    await settle();
    const page = arrivingFor("j-7");
    page.km = "201000";
    page.radio_serial = "K123";
    const line = page.lines[0];
    if (line) page.answer(line, "has_it_here");
    if (line) line.digits = "7395";
    line?.keepIt("keep");
    await settle();
    await vi.advanceTimersByTimeAsync(1000);
    const kept = asked(mock, "keep_draft") as KeepDraft[];
    expect(kept).toMatchObject([{ kind: "arrival", job_id: "j-7", draft_id: null, form: { km: "201000" } }]);
    expect(JSON.stringify(kept)).not.toMatch(/7395|K123/u);
    await page.save();
    expect(asked(mock, "car_arrived")).toMatchObject([{ car: { more: { draft_id: "d-1" } } }]);
  });

  test("stays_as_typed_while_somebody_else_uses_the_screen", async () => {
    program(ARRIVES);
    go({ room: "reception", screen: "arrive", job_id: "j-7" });
    render(Room);
    await settle();
    await fireEvent.input(screen.getByLabelText(new RegExp(t("reception-km"), "u")), { target: { value: "201000" } });
    cleanup();
    render(Room);
    await settle();
    expect(screen.getByLabelText(new RegExp(t("reception-km"), "u"))).toHaveValue("201000");
  });

  test("after_a_crash_is_offered_again_by_one_key_with_what_was_answered", async () => {
    const draft = await begunArrival();
    const mock = program({ ...ARRIVES, start_arrival: { ...ARRIVAL, draft } });
    go({ room: "reception", screen: "arrive", job_id: "j-7" });
    render(Room);
    await settle();
    expect(screen.getByRole("button", { name: t("intake-draft-go-on") })).toHaveFocus();
    await expectNoAxeHarm(document.body);
    await press("Enter");
    await settle();
    const page = arrivingFor("j-7");
    expect([page.km, page.driver_name, page.brings]).toEqual(["201000", "Ilie", "other"]);
    expect(page.lines[0]?.answer).toBe("has_not");
    await page.save();
    expect(asked(mock, "car_arrived")).toMatchObject([{ car: { km: "201000", more: { draft_id: "d-7" } } }]);
  });

  test("stands_among_the_unfinished_ones_and_opens_its_own_page", async () => {
    const draft = await begunArrival();
    program({ ...ARRIVES, open_drafts: [draft] });
    go({ room: "reception", screen: "log" });
    render(Room);
    await settle();
    expect(screen.getByText(t("intake-unfinished-arrival"))).toBeInTheDocument();
    screen.getByRole("button", { name: t("intake-unfinished-open", { plate: draft.form.plate }) }).click();
    expect(view).toMatchObject({ screen: "arrive", job_id: "j-7" });
  });
});

describe("a booking", () => {
  test("after_a_crash_has_its_day_and_hour_again", async () => {
    program(DESK);
    const first = new Booking(null, "B 99 XYZ");
    await first.begin();
    first.intake.phone = "0700111222";
    first.chosen = first.days[1]?.value ?? null;
    first.hour = "930";
    const form = first.kept();
    first.end();
    const draft: Draft = {
      draft_id: "d-5",
      began_with: "B 99 XYZ",
      kind: "booking",
      job_id: null,
      vehicle_id: null,
      kept_at: "2026-11-23T07:00:00Z",
      form,
      jobs: [],
    };
    const planned = { ...LOGGED, job_id: "j-9", country: "RO", expected_at: "2026-11-24T07:30:00Z" };
    const mock = program({ ...DESK, open_drafts: [draft], plan_visit: planned, board: refusal("x") });
    go({ room: "reception", screen: "plan", plate: "B 99 XYZ" });
    render(Room);
    await settle();
    await press("Enter");
    await settle();
    const booking = bookingFor(null, "B 99 XYZ");
    expect([booking.hour, booking.chosen, booking.intake.phone]).toEqual(["930", form.visit_day, "0700111222"]);
    await booking.save();
    expect(asked(mock, "plan_visit")).toMatchObject([{ car: { more: { draft_id: "d-5" } } }]);
  });

  test("laid_aside_for_another_one_is_kept_and_given_up_is_forgotten", async () => {
    const mock = program(DESK);
    const first = bookingFor(null, "B 99 XYZ");
    await first.begin();
    first.hour = "9";
    first.intake.keeper.soon(first.kept());
    const second = bookingFor(null, "B 98 XYZ");
    await settle();
    expect(asked(mock, "keep_draft")).toMatchObject([{ kind: "booking", form: { visit_hour: "9" } }]);
    expect(asked(mock, "drop_draft")).toEqual([]);
    await second.begin();
    second.hour = "10";
    second.intake.keeper.soon(second.kept());
    await second.intake.keeper.now();
    second.giveUp();
    await settle();
    expect(asked(mock, "drop_draft")).toEqual([{ draft_id: "d-1" }]);
  });
});

describe("another VIN than the one on file", () => {
  const differs = refusal("invalid", { kind: "invalid", fields: [{ field: "vin", code: "vin_differs" }] });
  const car = { ...GOLF, vin: "WVWZZZ1KZAW000001", vin_tail: "000001" };

  test("is_said_at_its_field_with_the_choice_and_is_corrected_only_by_a_deliberate_press", async () => {
    let refused = true;
    const mock = program({
      ...DESK,
      start_intake: intakeForm({ vehicle: car }),
      open_vehicle: vehicleView({ vehicle: car }),
      edit_vehicle: () => {
        refused = false;
        return { view: vehicleView(), changed: [] };
      },
      log_incoming_car: () => (refused ? differs : LOGGED),
      read_vin: refusal("x"),
    });
    go({ room: "reception", screen: "log", vehicle_id: "v-golf" });
    render(Room);
    await settle();
    const intake = intakeFor("v-golf", "");
    intake.vin = "WVWZZZ1KZAW999999";
    await intake.save();
    await settle();
    expect(screen.getByText(t("vin-differs-title", { vin: "WVWZZZ1KZAW000001" }))).toBeInTheDocument();
    expect(intake.vin, "what was typed stays").toBe("WVWZZZ1KZAW999999");
    await expectNoAxeHarm(document.body);
    await calm();
    screen.getByRole("button", { name: t("vin-differs-correct") }).click();
    await settle();
    expect(asked(mock, "edit_vehicle")).toMatchObject([
      { vehicle_id: "v-golf", typed: { vin: "WVWZZZ1KZAW999999" }, seen: { vin: "WVWZZZ1KZAW000001" } },
    ]);
    expect(intake.logged).not.toBeNull();
  });

  test("is_another_car_by_one_press_and_nothing_is_overwritten", async () => {
    const mock = program({
      ...DESK,
      start_intake: intakeForm({ vehicle: car }),
      open_vehicle: vehicleView({ vehicle: car }),
      log_incoming_car: differs,
      read_vin: refusal("x"),
    });
    go({ room: "reception", screen: "log", vehicle_id: "v-golf" });
    render(Room);
    await settle();
    await intakeFor("v-golf", "").save();
    await settle();
    screen.getByRole("button", { name: t("vin-differs-other-car") }).click();
    await settle();
    expect(view).toMatchObject({ screen: "log", vehicle_id: null, plate: "" });
    expect(asked(mock, "edit_vehicle")).toEqual([]);
  });
});

describe("a known customer with a new car", () => {
  const IONESCU: KnownCustomer = {
    party: { party_id: "p-1", name: "Ionescu SRL", phone: "0733 444 555" },
    cars: 3,
    plates: ["B 10 ION", "B 11 ION", "B 12 ION"],
  };

  test("is_offered_taken_by_one_key_and_goes_along_with_the_save", async () => {
    const mock = program({ ...DESK, known_customers: [IONESCU] });
    go({ room: "reception", screen: "log", plate: "B 99 XYZ" });
    render(Room);
    await settle();
    await fireEvent.input(screen.getByLabelText(t("reception-phone")), { target: { value: "0733444555" } });
    await new Promise((done) => setTimeout(done, 350));
    await settle();
    expect(asked(mock, "known_customers")).toEqual([{ name: "", phone: "0733444555" }]);
    expect(screen.getByText(t("intake-known-ask", { name: "Ionescu SRL", n: 3 }))).toBeInTheDocument();
    await expectNoAxeHarm(document.body);
    const intake = intakeFor(null, "B 99 XYZ");
    expect(carOf(intake).more.owner_id, "never by itself").toBeNull();
    screen.getByRole("button", { name: t("intake-known-take-of", { name: "Ionescu SRL" }) }).click();
    await settle();
    expect(intake.owner_name).toBe("Ionescu SRL");
    await intake.save();
    expect(asked(mock, "log_incoming_car").at(-1)).toMatchObject({ car: { more: { owner_id: "p-1" } } });
  });

  test("is_found_by_name_for_a_merge_that_nothing_told", async () => {
    const mock = program({
      open_vehicle: vehicleView(),
      find_customers: [IONESCU],
      enter_pin: { seconds: 60 },
      merge_parties: vehicleView(),
    });
    go({ room: "reception", screen: "car", vehicle_id: "v-golf" });
    render(Room);
    await settle();
    screen.getByRole("button", { name: t("vehicle-merge-person-of", { name: "Ion Pop" }) }).click();
    await settle();
    await fireEvent.input(screen.getByLabelText(t("vehicle-merge-person-find")), { target: { value: "iones" } });
    await new Promise((done) => setTimeout(done, 350));
    await settle();
    await expectNoAxeHarm(document.body);
    screen.getByRole("button", { name: t("intake-known-take-of", { name: "Ionescu SRL" }) }).click();
    await settle();
    expect(screen.getByText(t("vehicle-parties-will", { name: "Ion Pop" }))).toBeInTheDocument();
    expect(asked(mock, "merge_parties")).toEqual([]);
  });
});
