// A scanner is pulled over a label while a page stands open whose single keys write: nothing is written, wherever the keyboard
// stands. The same key pressed by a hand acts.
import { cleanup, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { guarded, quiet, scan, type } from "../../../test/burst";
import { settle } from "../../../test/keys";
import Scanned from "../../app/Scanned.svelte";
import { scanner } from "../../app/scanner.svelte";
import { session } from "../../app/session.svelte";
import { go, picked } from "../../app/view.svelte";
import { t } from "../../app/words";
import Choice from "../../shared/Choice.svelte";
import LetterPad from "../../shared/LetterPad.svelte";
import PinDialog from "../../shared/PinDialog.svelte";
import Who from "../setup/Who.svelte";
import { asked, card, expectNoAxeHarm, job, MIHAI, program, stand, unit, visit } from "../shop.fixture";
import RadioFieldsForm from "../radios/RadioFieldsForm.svelte";
import { Radios } from "../radios/radios.svelte";
import { ANA, list } from "./calls.fixture";
import Room from "./Room.svelte";
import { search } from "./search.svelte";

vi.setConfig({ testTimeout: 20_000 });
vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

const SERIAL = "7612001X";
const VIN = "WVWZZZ1KZ7W048217";
const LIST = list([ANA]);
const CARD = card("stop", "has_not");
const BOARD = {
  columns: ["expected", "in", "in_work", "ready", "out"].map((stage) => ({
    stage,
    cards: stage === "in" ? [CARD] : [],
  })),
  coming: [],
  attention: [],
  to_ask_today: 0,
  hunts_open: 0,
  hunts_due: 0,
  asked_this_month: 0,
  woken_this_month: 0,
  locked_this_month: 0,
  backup: { last_at: null, warning: "none_yet" },
};
let off: () => void;

beforeEach(() => {
  stand("ro");
  off = guarded();
  picked.job_id = null;
});
afterEach(() => {
  off();
  search.close();
  cleanup();
});

/** Everything scanned quickly and slowly as far as rule 15 goes, with either end; then a moment to act, if something would. */
async function scanAll(): Promise<void> {
  for (const [text, gap] of [
    [SERIAL, 1],
    [SERIAL, 30],
    ["1m23p6MP", 12],
    ["B 123 ABC", 8],
    ["dnyDN126", 8],
    ["125", 5],
  ] as const) {
    scan(text, gap, text.length % 2 === 0 ? "Enter" : "Tab");
    await quiet();
    await settle();
    scanner.drop();
  }
}

test("a_label_scanned_on_the_call_list_answers_no_call_and_the_key_of_a_hand_does", async () => {
  const mock = program({ call_list: LIST, record_call: LIST });
  go({ room: "reception", screen: "calls" });
  render(Room);
  await settle();
  await scanAll();
  expect(asked(mock, "record_call")).toEqual([]);
  expect(screen.queryByText(t("calls-why"), { exact: false }), "nor is the reason asked").toBeNull();
  await type("1");
  await settle();
  expect(asked(mock, "record_call")).toHaveLength(1);
});

test("a_label_scanned_on_the_board_moves_no_car_and_m_does", async () => {
  const mock = program({ board: BOARD, move_job: BOARD });
  go({ room: "reception" });
  render(Room);
  await settle();
  screen.getByRole("link", { name: CARD.vehicle.plate }).focus();
  await settle();
  await scanAll();
  expect(asked(mock, "move_job")).toEqual([]);
  expect(document.querySelector("dialog[open]"), "P opened nothing").toBeNull();
  screen.getByRole("link", { name: CARD.vehicle.plate }).focus();
  await type("m");
  await settle();
  expect(asked(mock, "move_job")).toHaveLength(1);
});

test("a_label_scanned_on_a_job_moves_nothing_and_m_does", async () => {
  const one = job([unit("verified")], { visit: visit({ can_move: true }) });
  const mock = program({ open_job: one, move_job: BOARD });
  go({ room: "reception", screen: "job", job_id: "j-1" });
  render(Room);
  await settle();
  await scanAll();
  expect(asked(mock, "move_job")).toEqual([]);
  expect(document.querySelector("dialog[open]")).toBeNull();
  await type("m");
  await settle();
  expect(asked(mock, "move_job")).toHaveLength(1);
});

test("a_label_scanned_over_an_answer_chooses_nothing_and_a_digit_does", async () => {
  const chosen = vi.fn();
  render(Choice, {
    name: "one",
    legend: "Radio",
    options: [
      { value: "has", label: "Are" },
      { value: "brings", label: "Aduce" },
      { value: "yes", label: "Da", key: "D" },
    ],
    value: null,
    autofocus: true,
    onchoose: chosen,
  });
  await scanAll();
  expect(chosen).not.toHaveBeenCalled();
  await type("2");
  expect(chosen).toHaveBeenCalledWith("brings", true);
});

describe("what was scanned", () => {
  test("before_anybody_sits_there_it_types_no_pin_and_is_only_shown", async () => {
    const mock = program({});
    if (session.state) session.state = { ...session.state, step: "who", me: null, people: [MIHAI] };
    render(Who);
    render(Scanned);
    await settle();
    scan("7612001");
    await settle();
    expect(asked(mock, "choose_person")).toEqual([]);
    expect(screen.getByRole("status", { name: t("common-digits-typed", { n: 0 }) })).toBeInTheDocument();
    expect(screen.getByRole("heading", { name: t("common-scan", { text: "7612001" }) })).toBeInTheDocument();
    expect(screen.getByText(t("common-scan-closed"))).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: t("common-scan-search", { text: "7612001" }) })).toBeNull();
    screen.getByRole("button", { name: t("common-scan-drop") }).click();
    await settle();
    await type("2580");
    expect(screen.getByRole("status", { name: t("common-digits-typed", { n: 4 }) })).toBeInTheDocument();
  });

  test("over_the_pin_of_an_act_it_sends_no_pin", async () => {
    const onpin = vi.fn();
    render(PinDialog, { name: "Ana", onpin, oncancel: () => undefined });
    render(Scanned);
    document.querySelector<HTMLElement>(".pin-dialog")?.focus();
    scan("7612001");
    await quiet();
    expect(onpin).not.toHaveBeenCalled();
    expect(screen.getByText(t("common-scan-busy"))).toBeInTheDocument();
  });

  test("with_a_serial_field_open_it_may_go_there_or_be_searched", async () => {
    program({
      find: { hits: [], more: false, new_plate: null, new_vin: null, new_phone: null, new_plate_by_enter: false },
    });
    const radios = new Radios({ vehicle_id: "v-1", job_id: null });
    render(RadioFieldsForm, { radios, kinds: ["radio"] });
    const place = render(Scanned);
    screen.getByLabelText(t("radios-serial")).focus();
    scan(SERIAL);
    await settle();
    expect(screen.getByLabelText<HTMLInputElement>(t("radios-serial")).value, "not by itself").toBe("");
    expect(screen.getByRole("button", { name: t("common-scan-search", { text: SERIAL }) })).toBeInTheDocument();
    await expectNoAxeHarm(place.container);
    const put = screen.getByRole("button", { name: t("common-scan-put", { field: t("radios-serial") }) });
    expect(put, "the field with the cursor comes first").toHaveFocus();
    put.click();
    await settle();
    expect(radios.serial).toBe(SERIAL);
    expect(scanner.read).toBeNull();
  });

  test("a_chassis_number_is_not_offered_to_a_serial_field_elsewhere_on_the_page", async () => {
    program({});
    render(RadioFieldsForm, { radios: new Radios({ vehicle_id: "v-1", job_id: null }), kinds: ["radio"] });
    render(Scanned);
    scan(VIN);
    await settle();
    expect(screen.queryByRole("button", { name: t("common-scan-put", { field: t("radios-serial") }) })).toBeNull();
    expect(screen.getByRole("button", { name: t("common-scan-search", { text: VIN }) })).toHaveFocus();
  });

  test("the_pad_in_the_bay_takes_a_label_only_when_somebody_says_so", async () => {
    render(LetterPad, { value: "", most: 20, label: "Seria" });
    render(Scanned);
    scan(SERIAL);
    await settle();
    expect(screen.getByRole("status", { name: t("bay-letters-typed", { n: 0 }) })).toHaveTextContent("");
    screen.getByRole("button", { name: t("common-scan-put", { field: "Seria" }) }).click();
    await settle();
    expect(screen.getByRole("status", { name: t("bay-letters-typed", { n: SERIAL.length }) })).toHaveTextContent(
      SERIAL,
    );
  });

  test("a_secret_is_never_shown", async () => {
    const field = document.body.appendChild(document.createElement("input"));
    field.type = "password";
    field.focus();
    render(Scanned);
    scan("cheie13mare");
    await settle();
    expect(screen.getByText(t("common-scan-secret"))).toBeInTheDocument();
    expect(document.body.textContent).not.toMatch(/cheie13mare/iu);
    field.remove();
  });
});
