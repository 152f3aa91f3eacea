// The car's own page and the job on the wrong car: said before it is done, and nothing typed is lost.
import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { press, settle, word } from "../../../test/keys";
import { go, view } from "../../app/view.svelte";
import { t } from "../../app/words";
import { pressKey } from "../../shared/keys";
import { asked, expectNoAxeHarm, job, program, refusal, stand, unit } from "../shop.fixture";
import { FOUND, intakeForm, LOGGED } from "./desk.fixture";
import { Intake } from "./intake.svelte";
import LoggedCar from "./LoggedCar.svelte";
import MoveJobPanel from "./MoveJob.svelte";
import { MoveJob } from "./move-job.svelte";
import Room from "./Room.svelte";
import { MERGE, MOVE, TWICE, TWIN, vehicleView } from "./vehicle.fixture";
import { VehiclePage } from "./vehicle.svelte";

vi.setConfig({ testTimeout: 30_000 });
vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

const PIN = { enter_pin: { seconds: 60 } };

async function page(answers: Record<string, unknown>, more = {}): Promise<[VehiclePage, ReturnType<typeof program>]> {
  const mock = program({ open_vehicle: vehicleView(more), ...PIN, ...answers });
  const open = new VehiclePage("v-golf");
  await open.load();
  return [open, mock];
}

async function open(answers: Record<string, unknown> = {}, more = {}): Promise<ReturnType<typeof program>> {
  const mock = program({ open_vehicle: vehicleView(more), ...PIN, ...answers });
  go({ room: "reception", screen: "car", vehicle_id: "v-golf" });
  render(Room);
  await settle();
  return mock;
}

/** Longer than a bouncing finger. */
const calm = () => new Promise((done) => setTimeout(done, 450));

/** The first button whose name begins so: the page's own stands before the softkey. */
function button(id: string, args = {}): HTMLElement {
  const [first] = screen.getAllByRole("button", { name: (name) => name.startsWith(t(id, args)) });
  if (!first) throw new Error(`no button ${id}`);
  return first;
}

/** The pad comes up and takes the PIN. */
async function typePin(): Promise<void> {
  screen.getByRole("group", { name: t("common-pin-of", { name: "Mihai Stan" }) }).focus();
  await press(...word("2580"), "Enter");
  await settle();
}

beforeEach(() => stand("ro"));
afterEach(() => {
  cleanup();
  go({ room: "reception" });
});

describe("page", () => {
  test("a_car_shows_its_plates_people_visits_and_the_state_of_its_radio", async () => {
    await open();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Volkswagen Golf");
    expect(screen.getByText("BV 07 KLM")).toBeInTheDocument();
    expect(screen.getAllByText("Ana Rusu").length).toBeGreaterThan(0);
    expect(screen.getByText("A-099")).toBeInTheDocument();
    expect(screen.getByText(new RegExp(t("reception-missing-radio_serial"), "u"))).toBeInTheDocument();
  });

  test("enter_logs_the_car_and_so_does_f2", async () => {
    await open();
    expect(button("vehicle-log")).toHaveFocus();
    await press("Enter");
    expect(view).toMatchObject({ screen: "log", vehicle_id: "v-golf" });
    cleanup();
    await open();
    pressKey(new KeyboardEvent("keydown", { key: "F2" }));
    expect(view).toMatchObject({ screen: "log", vehicle_id: "v-golf" });
  });

  test("a_car_with_an_open_job_leads_to_it", async () => {
    const [car] = await page({}, { open_job_id: "j-1" });
    car.logIt();
    expect(view).toMatchObject({ screen: "job", job_id: "j-1" });
  });

  test.each(["ro", "en"] as const)(
    "page_and_every_form_can_be_read_aloud_in_%s",
    async (lang) => {
      stand(lang);
      await open({ preview_vehicle_merge: MERGE }, TWICE);
      const main = screen.getByRole("main");
      await expectNoAxeHarm(main);
      for (const form of ["car", "plate", "owner", "standing", "merge"]) {
        await fireEvent.click(button(`vehicle-do-${form}`));
        await settle();
        expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(t(`vehicle-do-${form}`));
        await expectNoAxeHarm(main);
        await fireEvent.click(button("common-cancel"));
        await settle();
      }
      await fireEvent.click(button("vehicle-look-merge-of", { plate: "CJ 10 AAA" }));
      await settle();
      await expectNoAxeHarm(main);
    },
    30_000,
  );
});

describe("corrections", () => {
  test("what_somebody_else_wrote_meanwhile_is_shown_and_nothing_typed_is_lost", async () => {
    const newer = vehicleView({ owner: { party_id: "o-1", name: "Ion Popescu", phone: "0700 418 907" } });
    let tries = 0;
    const [car, mock] = await page({
      edit_party: () =>
        tries++ === 0
          ? { view: newer, changed: [{ field: "name", now: "Ion Popescu" }] }
          : { view: newer, changed: [] },
    });
    const ion = car.view?.people[0];
    if (ion) car.correct(ion);
    car.name = "Ion Popa";
    await car.saveParty();
    expect(car.form, "the form is still there").toBe("party");
    expect(car.name).toBe("Ion Popa");
    expect(car.changed).toEqual({ name: "Ion Popescu" });
    car.keepMine("name");
    await calm();
    await car.saveParty();
    expect(asked(mock, "edit_party")[1]).toMatchObject({
      typed: { name: "Ion Popa", phone: "0700 418 907", language: "ro" },
      seen: { name: "Ion Popescu" },
    });
    expect(car.form).toBeNull();
  });

  test("the_newer_value_can_be_taken_over", async () => {
    const [car] = await page({ edit_vehicle: { view: vehicleView(), changed: [{ field: "make", now: "Skoda" }] } });
    car.open("car");
    car.make = "Seat";
    await car.saveCar();
    car.takeTheirs("make");
    expect(car.make).toBe("Skoda");
    expect(car.changed).toEqual({});
  });

  test("a_plate_that_changed_meanwhile_is_read_again_and_the_typed_one_stays", async () => {
    const [car, mock] = await page({ change_plate: refusal("changed_meanwhile") });
    car.open("plate");
    car.plate = "IS 22 BBB";
    await car.savePlate();
    expect(asked(mock, "open_vehicle")).toHaveLength(2);
    expect(car.plate).toBe("IS 22 BBB");
    expect(car.errors.lines[0]?.text).toBe(t("error-changed_meanwhile"));
  });
});

describe("acts", () => {
  test("a_sale_says_what_it_does_and_takes_a_pin", async () => {
    const sold = vehicleView({ owner: { party_id: "o-4", name: "Dan Ionescu", phone: null } });
    const mock = await open({ change_owner: sold });
    await fireEvent.click(button("vehicle-do-owner"));
    await settle();
    expect(screen.getByText(t("vehicle-owner-will-code"))).toBeInTheDocument();
    expect(screen.getByLabelText(t("vehicle-new-owner"))).toHaveFocus();
    await press(...word("dan"), "Enter");
    expect(asked(mock, "change_owner"), "first the PIN").toHaveLength(0);
    await typePin();
    expect(asked(mock, "enter_pin")).toEqual([{ pin: "2580", about_id: "v-golf" }]);
    expect(asked(mock, "change_owner")).toEqual([
      {
        vehicle_id: "v-golf",
        seen_owner_id: "o-1",
        party_id: null,
        name: "dan",
        phone: "",
        language: "ro",
        from_day: "",
      },
    ]);
    expect(screen.getByRole("heading", { level: 1 })).toBeInTheDocument();
  });

  test("the_owner_before_can_buy_it_back_without_being_written_twice", async () => {
    const mock = await open({ change_owner: vehicleView() });
    await fireEvent.click(button("vehicle-do-owner"));
    await settle();
    await fireEvent.click(screen.getByRole("button", { name: "Ana Rusu" }));
    await settle();
    expect(screen.queryByLabelText(t("vehicle-new-owner"))).toBeNull();
    await fireEvent.click(button("vehicle-verb-owner"));
    await typePin();
    expect(asked(mock, "change_owner")[0]).toMatchObject({ party_id: "o-2" });
  });

  test("a_merge_shows_what_becomes_of_the_radios_before_it_is_done", async () => {
    const mock = await open({ preview_vehicle_merge: MERGE, merge_vehicles: vehicleView() }, TWICE);
    await fireEvent.click(button("vehicle-look-merge-of", { plate: "CJ 10 AAA" }));
    await settle();
    expect(screen.getByText(t("vehicle-merge-final"))).toBeInTheDocument();
    expect(asked(mock, "merge_vehicles")).toHaveLength(0);
    await calm();
    await fireEvent.click(button("vehicle-verb-merge"));
    await typePin();
    expect(asked(mock, "merge_vehicles")).toEqual([{ into_id: "v-golf", from_id: "v-twin" }]);
  });

  test("only_a_car_on_file_can_be_the_other_record", async () => {
    const [car, mock] = await page({ find: FOUND, preview_vehicle_merge: MERGE });
    car.open("merge");
    await car.search.type("b12");
    expect(car.search.rows.every((row) => row.kind === "hit")).toBe(true);
    car.search.move(1);
    car.search.enter();
    await settle();
    expect(asked(mock, "preview_vehicle_merge")).toEqual([{ into_id: "v-golf", from_id: "v-2" }]);
    expect(car.preview).toEqual(MERGE);
  });

  test("two_customers_and_two_radios_are_settled_with_a_pin", async () => {
    const two = [unit("radio_changed").head, { ...unit("radio_changed").head, unit_id: "u-2" }];
    const [car, mock] = await page(
      { merge_parties: vehicleView(), settle_radios: vehicleView() },
      { ...TWICE, units: two },
    );
    const pair = car.view?.same_parties[0];
    if (pair) car.lookAtPair(pair);
    car.mergeParties();
    await car.pin.give("2580");
    await settle();
    expect(asked(mock, "merge_parties")).toEqual([{ vehicle_id: "v-golf", into_id: "o-1", from_id: "o-3" }]);
    const [again, asks] = await page({ settle_radios: vehicleView() }, { units: two });
    again.open("radios");
    expect(again.rivals).toHaveLength(2);
    again.radio = "u-2";
    again.otherRadio = "gone";
    again.settleRadios();
    await again.pin.give("2580");
    await settle();
    expect(asked(asks, "settle_radios")).toEqual([{ vehicle_id: "v-golf", unit_id: "u-2", same: false }]);
  });

  test("a_car_is_marked_as_scrapped_after_its_consequence_was_read", async () => {
    const mock = await open({ set_vehicle_standing: vehicleView({ standing: "scrapped" }) });
    await fireEvent.click(button("vehicle-do-standing"));
    await settle();
    await press("2");
    expect(screen.getByText(t("vehicle-standing-scrapped-will"))).toBeInTheDocument();
    await fireEvent.click(button("vehicle-verb-standing"));
    await settle();
    expect(asked(mock, "set_vehicle_standing")).toEqual([{ vehicle_id: "v-golf", standing: "scrapped" }]);
  });

  test("a_scrapped_car_at_the_intake_says_so_and_can_come_here_again", async () => {
    const mock = program({
      start_intake: intakeForm({ standing: "scrapped" }),
      set_vehicle_standing: vehicleView(),
    });
    const intake = new Intake("v-golf", "");
    await intake.begin();
    expect(intake.form?.standing).toBe("scrapped");
    await intake.makeActive();
    expect(asked(mock, "set_vehicle_standing")).toEqual([{ vehicle_id: "v-golf", standing: "active" }]);
    expect(intake.form?.standing).toBe("active");
    intake.dispose();
  });

  test("after_an_intake_a_twin_is_offered_and_never_settled_by_itself", async () => {
    program({});
    render(LoggedCar, { logged: { ...LOGGED, maybe_twice: true }, country: "RO" });
    await fireEvent.click(button("vehicle-look-twice"));
    expect(view).toMatchObject({ screen: "car", vehicle_id: "v-golf" });
  });
});

describe("wrong car", () => {
  test("a_job_moves_in_four_keys_besides_the_plate_and_the_pin", async () => {
    const moved = job([unit("not_asked")], { vehicle: TWIN });
    const mock = program({
      open_job: job([unit("on_file")]),
      find: { ...FOUND, hits: [{ ...FOUND.hits[0], vehicle: TWIN }] },
      preview_job_move: MOVE,
      move_job_to_car: moved,
      ...PIN,
    });
    go({ room: "reception", screen: "job", job_id: "j-1" });
    render(Room);
    await settle();
    pressKey(new KeyboardEvent("keydown", { key: "F10" }));
    await settle();
    let keys = 1;
    await press(...word("cj10"));
    keys += await press("Enter");
    await settle();
    expect(screen.getByText(t("vehicle-move-carried", { plate: "CJ 10 AAA" }))).toBeInTheDocument();
    expect(screen.getByText(t("vehicle-move-power-off"))).toBeInTheDocument();
    expect(screen.getByText(t("vehicle-move-goes-radio_changed", { plate: "CJ 10 AAA" }))).toBeInTheDocument();
    expect(screen.getByText("Ilie Dobre")).toBeInTheDocument();
    await calm();
    keys += await press("Enter");
    await typePin();
    expect(keys).toBeLessThanOrEqual(4);
    expect(asked(mock, "move_job_to_car")).toEqual([
      { job_id: "j-1", vehicle_id: "v-twin", new_plate: "", code_is_this_cars: false, km_reason: null },
    ]);
    expect(screen.getByText("CJ 10 AAA")).toBeInTheDocument();
  });

  test("the_code_goes_along_only_after_a_deliberate_yes_and_a_new_car_by_its_plate", async () => {
    const mock = program({ preview_job_move: MOVE, move_job_to_car: job([]), ...PIN });
    const move = new MoveJob("j-1", () => undefined);
    move.begin();
    await move.look({ kind: "new", by: "plate", text: "IS 22 BBB" });
    expect(move.code).toBe("no");
    move.code = "yes";
    move.move();
    await calm();
    await move.pin.give("2580");
    await settle();
    expect(asked(mock, "preview_job_move")[0]).toMatchObject({ vehicle_id: null, new_plate: "IS 22 BBB" });
    expect(asked(mock, "move_job_to_car")[0]).toMatchObject({ new_plate: "IS 22 BBB", code_is_this_cars: true });
    expect(move.open).toBe(false);
  });

  test("kilometres_below_the_right_cars_ask_why_and_the_answer_goes_along", async () => {
    const lower_km = {
      km: 250_000,
      last: 300_000,
      reasons: ["meter_replaced" as const, "typed_wrong_before" as const],
    };
    const mock = program({ preview_job_move: { ...MOVE, lower_km }, move_job_to_car: job([]), ...PIN });
    const move = new MoveJob("j-1", () => undefined);
    move.begin();
    await move.look({ kind: "new", by: "plate", text: "IS 22 BBB" });
    render(MoveJobPanel, { move });
    await fireEvent.click(screen.getByLabelText(new RegExp(t("intake-km-reason-meter_replaced"), "u")));
    await calm();
    move.move();
    await calm();
    await move.pin.give("2580");
    await settle();
    expect(asked(mock, "move_job_to_car")[0]).toMatchObject({ km_reason: "meter_replaced" });
  });

  test("a_refused_move_says_why_beside_its_button", async () => {
    program({ preview_job_move: refusal("car_scrapped") });
    const move = new MoveJob("j-1", () => undefined);
    await move.look({ kind: "new", by: "plate", text: "IS 22 BBB" });
    expect(move.preview).toBeNull();
    expect(move.act.errorOf("look")?.code).toBe("car_scrapped");
  });
});
