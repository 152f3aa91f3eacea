// What the search says of a hit, what an unknown VIN or telephone becomes, and the chassis number's hints wherever it is typed.
import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { settle } from "../../../test/keys";
import { go, view } from "../../app/view.svelte";
import { t } from "../../app/words";
import { pressKey } from "../../shared/keys";
import type { FindResult, Hit, IntakeForm, UnitKind, VinReading } from "../../wire/types";
import { asked, expectNoAxeHarm, program, refusal, stand, unit } from "../shop.fixture";
import ArrivalMissing from "./ArrivalMissing.svelte";
import { Arriving } from "./arrival.svelte";
import AskCode from "./AskCode.svelte";
import { AskLine } from "./ask-line.svelte";
import { LINE, DESK, FOUND, intakeForm, LOGGED, NEW_CAR } from "./desk.fixture";
import Hits from "./Hits.svelte";
import { giveUp, intakeFor } from "./intake-drawer";
import { Intake } from "./intake.svelte";
import Room from "./Room.svelte";
import { openIt, Search } from "./search.svelte";

vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

const VIN = "WVWZZZ1KZ7W048217";
const NOBODY: FindResult = {
  hits: [],
  more: false,
  new_plate: null,
  new_vin: null,
  new_phone: null,
  new_plate_by_enter: true,
};
const READING: VinReading = {
  shown: "UU1DEXTESTSTUB001",
  length: 17,
  taken_off: null,
  better: null,
  maker: "Dacia",
  other_makers: [],
  country: "RO",
  years: [],
  hints: [],
};

beforeEach(() => {
  stand("ro");
  go({ room: "reception" });
});
afterEach(() => {
  cleanup();
  for (const [id, text] of [
    ["v-golf", ""],
    [null, VIN],
    [null, "0744 555 666"],
  ] as const)
    giveUp(intakeFor(id, text));
});

async function found(hits: Partial<Hit>[], typed: string): Promise<void> {
  const first = FOUND.hits[0];
  if (!first) throw new Error("the fixture has a hit");
  program({
    find: {
      ...NOBODY,
      hits: hits.map((hit, i) => ({ ...first, vehicle: { ...first.vehicle, vehicle_id: `v-${i}` }, ...hit })),
    },
  });
  const search = new Search(openIt);
  await search.type(typed);
  render(Hits, { search, id: "hits" });
}

describe("a hit says what it was found by", () => {
  test.each([
    ["driver", "Ștefania Pop", null, "Șofer Ștefania Pop"],
    ["former_owner", "Ștefan Mureșan", null, "Fost proprietar Ștefan Mureșan"],
    ["payer", "Transport SRL", null, "Plătește Transport SRL"],
    ["contact", "Ana Pop", "0733 111 222", "Pentru cod Ana Pop 0733 111 222"],
    ["old_plate", "BV 05 MUR", null, "A purtat BV 05 MUR"],
  ] as const)("%s", async (of, text, phone, words) => {
    await found([{ why: "name", said: { of, text, phone } }], "x");
    const hit = screen.getByRole("option");
    expect(hit).toHaveTextContent(words);
    expect(hit, "and whose the car is now").toHaveTextContent("Ion Pop");
  });

  test("the_owner_s_own_name_needs_no_word", async () => {
    await found([{ why: "name", said: null }], "ion");
    expect(screen.getByRole("option")).not.toHaveTextContent("Fost proprietar");
  });
});

describe("a car that was never here", () => {
  test.each([
    ["new_vin", VIN, "reception-new-car-vin", "intake-vin"],
    ["new_phone", "0744 555 666", "reception-new-car-phone", "intake-phone"],
  ] as const)("begins_with_%s_in_its_own_field_and_the_plate_is_asked", async (field, text, words, id) => {
    const begins: Partial<IntakeForm> = { ...NEW_CAR, plate: "", [field === "new_vin" ? "vin" : "phone"]: text };
    const mock = program({
      ...DESK,
      find: { ...NOBODY, [field]: text },
      start_intake: intakeForm(begins),
      read_vin: READING,
    });
    const search = new Search(openIt);
    await search.type(text);
    const place = render(Hits, { search, id: "hits" });
    expect(screen.getByRole("option")).toHaveTextContent(t(words, { text }));
    search.enter();
    expect(view).toMatchObject({ screen: "log", plate: text });
    place.unmount();
    render(Room);
    await settle();
    expect(asked(mock, "start_intake")).toEqual([{ vehicle_id: null, plate: text }]);
    expect(document.getElementById(id)).toHaveValue(text);
    expect(screen.getByLabelText(t("common-plate"))).toHaveValue("");
    expect(screen.getByLabelText(t("common-plate"))).toHaveFocus();
  });

  test("a_job_that_moves_is_not_offered_a_car_without_a_plate", async () => {
    program({ find: { ...NOBODY, new_vin: VIN } });
    const search = new Search(openIt, ["plate"]);
    await search.type(VIN);
    expect(search.rows).toEqual([]);
  });
});

test("a_chassis_number_at_the_arrival_has_the_same_hints", async () => {
  program({ read_vin: READING });
  const page = new Arriving("j-1");
  Object.defineProperty(page, "askedFor", {
    get: () => [
      { field: "vin", label: "reception-vin" },
      { field: "make", label: "reception-make" },
    ],
  });
  const { container } = render(ArrivalMissing, { page });
  await fireEvent.input(screen.getByLabelText(t("reception-vin")), { target: { value: READING.shown } });
  await fireEvent.click(await screen.findByRole("button", { name: t("vin-make", { maker: "Dacia" }) }));
  await tick();
  expect(screen.getByLabelText(t("reception-make"))).toHaveValue("Dacia");
  await expectNoAxeHarm(container);
});

describe("the code is named after the unit it belongs to", () => {
  test.each([
    ["radio", "Codul radioului", "Radio code"],
    ["navigation", "Codul navigației", "Navigation code"],
    ["cd_changer", "Codul magaziei CD", "CD changer code"],
    ["other", "Codul unității", "Code of the unit"],
  ] as const)("%s", async (kind: UnitKind, ro, en) => {
    for (const [lang, words] of [
      ["ro", ro],
      ["en", en],
    ] as const) {
      stand(lang);
      program({});
      const intake = new Intake(null, "B 1");
      const head = { ...unit("not_asked").head, kind, make: null, model: null };
      const line = new AskLine({ ...LINE, unit: head }, () => ({ vehicle_id: null }));
      render(AskCode, { intake, line, at: 0 });
      expect(screen.getByRole("group", { name: new RegExp(words, "u") })).toBeInTheDocument();
      line.choose("has_it_here");
      await settle();
      expect(screen.getByLabelText(words)).toBeInTheDocument();
      cleanup();
      intake.dispose();
    }
  });
});

describe("F9", () => {
  async function atTheForm(answers: Record<string, unknown> = {}) {
    const mock = program({ ...DESK, print_reception_sheet: { where_to: "printer", target: "Laser" }, ...answers });
    go({ room: "reception", screen: "log", vehicle_id: "v-golf" });
    render(Room);
    await settle();
    return mock;
  }

  test("saves_the_car_and_prints_its_sheet_once", async () => {
    const mock = await atTheForm();
    pressKey(new KeyboardEvent("keydown", { key: "F9" }));
    await settle();
    await settle();
    expect(asked(mock, "log_incoming_car")).toHaveLength(1);
    expect(asked(mock, "print_reception_sheet")).toEqual([{ job_id: LOGGED.job_id }]);
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(t("reception-logged"));
  });

  test("prints_nothing_where_the_save_is_refused_and_enter_prints_nothing", async () => {
    const mock = await atTheForm({
      log_incoming_car: refusal("required", {
        kind: "invalid",
        fields: [{ field: "job_type_ids", code: "required" }],
      }),
    });
    pressKey(new KeyboardEvent("keydown", { key: "F9" }));
    await settle();
    expect(asked(mock, "print_reception_sheet")).toEqual([]);
    program({ ...DESK });
    const intake = intakeFor("v-golf", "");
    await intake.save();
    await settle();
    expect(intake.logged).not.toBeNull();
    expect(asked(mock, "print_reception_sheet")).toEqual([]);
  });
});
