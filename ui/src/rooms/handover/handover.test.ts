// Elena at the desk: one key for the radio, four questions, no card after a "no", a reason for a second card.
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { go } from "../../app/view.svelte";
import { t } from "../../app/words";
import type { JobView, CheckOwnership } from "../../wire/types";
import { guarded, scan } from "../../../test/burst";
import { BOUNCE_MS } from "../one-act.svelte";
import { pressKey } from "../../shared/keys";
import { LONE_MS } from "../../shared/lone-keys";
import { asked, card, expectNoAxeHarm, gate, job, ownership, program, refusal, stand, unit } from "../shop.fixture";
import { HandOver, QUESTIONS } from "./handover.svelte";
import Room from "./Room.svelte";

vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

const calm = () => new Promise((done) => setTimeout(done, BOUNCE_MS + 20));
const VIEW: JobView = job([unit("on_file")], { stage: "ready", gate: gate("silent"), power_was_cut: true });
const OUT: JobView = job([unit("verified")], { stage: "out", gate: gate("silent"), hand_over: "plays" });
const PASSED = { passed: true, missing: [], at: "2026-11-23T14:12:00Z", initials: "EP" };
const BASE = {
  list_hand_over: [{ card: card("silent", "on_file"), is_ready: true, owner_name: "Ștefan Mureșan" }],
  open_job: VIEW,
  ownership_form: ownership(),
  hand_over: OUT,
  enter_pin: { seconds: 60 },
  check_ownership: PASSED,
  preview_paper: new ArrayBuffer(0),
  print_code_card: { where_to: "printer", target: "HP", copy: 1, card_id: "7K2M", voided_copy: null, ledger_seq: 4812 },
  print_ownership_checklist: { where_to: "folder", target: "/tmp/a.pdf" },
};

let off: () => void;
beforeEach(() => {
  stand("ro");
  off = guarded();
});
afterEach(() => {
  off();
  cleanup();
  vi.restoreAllMocks();
  go({ room: "handover" });
});

async function openCar(answers: Record<string, unknown> = {}) {
  const mock = program({ ...BASE, ...answers });
  const desk = new HandOver();
  await desk.open("j-1");
  await calm();
  return { desk, mock };
}

function answerAll(desk: HandOver, ...yes: boolean[]) {
  desk.choose_scenario("private_owner");
  QUESTIONS.forEach((question, i) => desk.answer(question, yes[i] ?? true));
}

test("one_key_writes_the_result_once", async () => {
  const { desk, mock } = await openCar();
  desk.code_typed = true;
  await Promise.all([desk.result("plays"), desk.result("plays"), desk.result("not_tested")]);
  await calm();
  await desk.result("not_tested");
  expect(asked(mock, "hand_over")).toEqual([{ job_id: "j-1", result: "plays", code_typed: true, unit_id: null }]);
});

test("a_no_stops_the_card_and_says_what_is_missing", async () => {
  const { desk, mock } = await openCar({ check_ownership: { ...PASSED, passed: false, missing: ["car_matches"] } });
  answerAll(desk, true, true, false, true);
  expect(desk.why).toBe("no");
  desk.toCard();
  expect(desk.presence.asking, "F9 does nothing").toBe(false);
  desk.record();
  await desk.presence.give("2580");
  await calm();
  expect(desk.checked?.missing).toEqual(["car_matches"]);
  expect(desk.page).toBe("car");
  expect(asked(mock, "print_code_card")).toHaveLength(0);
  await desk.checklist(true);
  expect(asked(mock, "print_ownership_checklist")).toEqual([{ job_id: "j-1", unit_id: "u-1", filled: true }]);
});

test("four_times_yes_a_pin_and_the_page_of_the_card", async () => {
  const { desk, mock } = await openCar();
  answerAll(desk);
  desk.tick("identity_card", true);
  expect(desk.bearer, "the owner in person needs no typing").toBe("Stefan Muresan");
  desk.toCard();
  await desk.presence.give("2580");
  await calm();
  const [written] = asked(mock, "check_ownership") as { answers: CheckOwnership }[];
  expect(written?.answers).toMatchObject({
    scenario: "private_owner",
    document_ids: ["identity_card"],
    certificate_original: true,
    right_to_code: true,
  });
  expect(desk.page).toBe("card");
  expect(asked(mock, "print_code_card"), "the page comes before the paper").toHaveLength(0);
  desk.print();
  desk.print();
  await calm();
  desk.print();
  expect(asked(mock, "print_code_card")).toEqual([
    { job_id: "j-1", unit_id: "u-1", sheet: "card", reprint_reason: null },
  ]);
});

test("another_card_needs_a_reason", async () => {
  const { desk, mock } = await openCar({ ownership_form: ownership({ passed_today: true }) });
  desk.toCard();
  await calm();
  desk.print();
  await desk.presence.give("2580");
  await calm();
  desk.asking_again = true;
  desk.print();
  expect(asked(mock, "print_code_card"), "F9 is shut while the reason is open").toHaveLength(1);
  desk.printAgain("misprint");
  await calm();
  expect(asked(mock, "print_code_card")[1]).toMatchObject({ reprint_reason: "misprint" });
});

test("a_card_of_an_earlier_day_asks_for_the_reason", async () => {
  const { desk } = await openCar({
    ownership_form: ownership({ passed_today: true }),
    print_code_card: refusal("required", { kind: "invalid", fields: [{ field: "reprint_reason", code: "required" }] }),
  });
  desk.toCard();
  await calm();
  desk.print();
  await desk.presence.give("2580");
  await calm();
  expect(desk.asking_again).toBe(true);
});

test("another_scenario_asks_its_questions_anew", async () => {
  const { desk } = await openCar();
  answerAll(desk);
  desk.tick("identity_card", true);
  desk.choose_scenario("radio_only");
  expect(desk.answered).toBe(0);
  expect(desk.documents).toEqual([]);
  expect(desk.why, "only a radio: never").toBe("no");
});

test("the_lock_forgets_the_pin_and_keeps_the_answers", async () => {
  const { desk } = await openCar();
  answerAll(desk);
  desk.toCard();
  desk.lock();
  expect(desk.presence.asking).toBe(false);
  expect(desk.answered).toBe(4);
});

async function openRoom(answers: Record<string, unknown> = {}) {
  const mock = program({ ...BASE, ...answers });
  go({ room: "handover", job_id: "j-1" });
  const place = render(Room);
  await screen.findByRole("button", { name: t("handover-checklist-blank") });
  await calm();
  return { mock, ...place };
}

async function pressAlone(at: Element, key: string) {
  await fireEvent.keyDown(at, { key });
  await new Promise((done) => setTimeout(done, LONE_MS + 15));
}

test("a_scanned_label_neither_answers_nor_hands_the_car_over", async () => {
  const { mock } = await openRoom();
  const group = screen.getByRole("group", { name: t("handover-radio") });
  group.focus();
  scan("1DN417");
  await calm();
  expect(asked(mock, "hand_over")).toHaveLength(0);
  await fireEvent.change(screen.getByRole("combobox", { name: t("handover-scenario") }), {
    target: { value: "private_owner" },
  });
  const yes = screen.getAllByRole("radio", { name: t("handover-yes") })[0] as HTMLElement;
  yes.focus();
  scan("DWND");
  await calm();
  expect(screen.getByText(t("handover-answered", { n: 0, all: 4 }))).toBeInTheDocument();
}, 30_000);

test("d_and_n_answer_the_questions_in_turn_but_not_while_a_name_is_typed", async () => {
  const { mock } = await openRoom();
  await fireEvent.change(screen.getByRole("combobox", { name: t("handover-scenario") }), {
    target: { value: "private_owner" },
  });
  const bearer = screen.getByRole("textbox", { name: t("handover-bearer") });
  await pressAlone(bearer, "d");
  expect(screen.getByText(t("handover-answered", { n: 0, all: 4 }))).toBeInTheDocument();
  for (const key of ["d", "D", "y", "n"]) await pressAlone(document.body, key);
  expect(await screen.findByText(t("handover-answered", { n: 4, all: 4 }))).toBeInTheDocument();
  expect(screen.getByText(t("handover-card-why-no"))).toBeInTheDocument();
  await fireEvent.click(
    screen.getAllByRole("button", { name: new RegExp(t("handover-card-print"), "u") })[0] as HTMLElement,
  );
  pressKey(new KeyboardEvent("keydown", { key: "F9" }));
  expect(asked(mock, "check_ownership")).toHaveLength(0);
});

test("the_digit_keys_count_only_where_the_radio_is_asked_about", async () => {
  const { mock } = await openRoom();
  const group = screen.getByRole("group", { name: t("handover-radio") });
  expect(group).toHaveFocus();
  group.blur();
  await pressAlone(document.body, "1");
  expect(asked(mock, "hand_over")).toHaveLength(0);
  group.focus();
  await pressAlone(group, "1");
  await screen.findByText(t("handover-result-written"));
  expect(asked(mock, "hand_over")).toEqual([{ job_id: "j-1", result: "plays", code_typed: false, unit_id: null }]);
});

test("which_unit_asks_is_asked_only_where_several_could", async () => {
  const radio = unit("on_file", { may_ask: true });
  const other = unit("not_asked", {
    head: { ...unit("not_asked").head, unit_id: "u-2", kind: "navigation", make: null },
    may_ask: true,
  });
  const paired = { ...other, may_ask: false };
  const { mock, container } = await openRoom({ open_job: job([radio, other], { stage: "ready" }) });
  const group = screen.getByRole("group", { name: t("handover-radio") });
  await pressAlone(group, "2");
  expect(asked(mock, "hand_over"), "nothing is written before it is said").toHaveLength(0);
  const which = await screen.findByRole("group", { name: t("handover-which-asks") });
  expect(which.textContent).toContain(t("handover-unit-navigation"));
  await expectNoAxeHarm(container);
  await pressAlone(group, "2");
  await screen.findByText(t("handover-result-written"));
  expect(asked(mock, "hand_over")).toEqual([{ job_id: "j-1", result: "asks_code", code_typed: false, unit_id: "u-2" }]);
  cleanup();
  const one = await openRoom({ open_job: job([radio, paired], { stage: "ready" }) });
  await pressAlone(screen.getByRole("group", { name: t("handover-radio") }), "2");
  await screen.findByText(t("handover-result-written"));
  expect(asked(one.mock, "hand_over")).toEqual([
    { job_id: "j-1", result: "asks_code", code_typed: false, unit_id: null },
  ]);
});

test("without_a_card_the_car_still_leaves", async () => {
  const { mock } = await openRoom();
  await fireEvent.click(screen.getByRole("button", { name: t("handover-without-card") }));
  expect(screen.getByText(t("handover-result-first"))).toBeInTheDocument();
  await fireEvent.click(screen.getByRole("button", { name: new RegExp(t("handover-result-not_tested"), "u") }));
  await screen.findByText(t("handover-result-written"));
  expect(screen.queryByRole("button", { name: t("handover-without-card") }), "it has left").toBeNull();
  await fireEvent.click(screen.getByRole("button", { name: t("handover-leave") }));
  await screen.findByText(t("handover-list-title"));
  expect(asked(mock, "print_code_card")).toHaveLength(0);
});

for (const lang of ["ro", "en"] as const) {
  test(`a_reader_can_read_the_hand_over_${lang}`, async () => {
    stand(lang);
    const { container } = await openRoom({ check_ownership: { ...PASSED, passed: false, missing: ["car_matches"] } });
    await fireEvent.change(screen.getByRole("combobox", { name: t("handover-scenario") }), {
      target: { value: "private_owner" },
    });
    await expectNoAxeHarm(container);
    cleanup();
    const again = await openRoom({ ownership_form: ownership({ passed_today: true, last: PASSED }) });
    await fireEvent.click(
      screen.getAllByRole("button", { name: new RegExp(t("handover-card-print"), "u") })[0] as HTMLElement,
    );
    await screen.findByText(t("handover-preview-title"));
    await expectNoAxeHarm(again.container);
    expect(screen.getByText("630 915"), "the last six of the VIN stand beside the verb").toBeInTheDocument();
    cleanup();
    go({ room: "handover" });
    program(BASE);
    const list = render(Room);
    await waitFor(() =>
      expect(screen.getByRole("button", { name: t("handover-open", { plate: "BV 07 KLM" }) })).toBeInTheDocument(),
    );
    await expectNoAxeHarm(list.container);
  }, 60_000);
}

test("what_is_still_open_is_said_before_the_keys_and_blocks_nothing", async () => {
  const after_list = { lines: 6, blank: 2, said_no: 1 };
  const still_open = ["power_off", "radio_changed", "blank_lines"] as const;
  const open_job = job([unit("on_file")], { stage: "in_work", after_list, still_open: [...still_open] });
  const mock = program({ ...BASE, open_job });
  go({ room: "handover", job_id: "j-1" });
  render(Room);
  const open = await screen.findByRole("group", { name: t("reception-open-title") });
  for (const word of still_open) expect(open).toHaveTextContent(t(`reception-open-${word}`, { n: 2 }));
  expect(open).toHaveTextContent(t("sheet-after-no", { n: 1 }));
  await calm();
  await fireEvent.click(screen.getByRole("button", { name: new RegExp(t("handover-result-plays"), "u") }));
  expect(asked(mock, "hand_over"), "the car leaves when its customer takes it").toHaveLength(1);
});
