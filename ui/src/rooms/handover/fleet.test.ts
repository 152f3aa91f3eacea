// Elena with a company's cars: the papers once, each car read, a reason for a second card, and which card is whose.
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { t } from "../../app/words";
import { pressKey } from "../../shared/keys";
import type { CheckFleet, FleetCards, Language } from "../../wire/types";
import { BOUNCE_MS } from "../one-act.svelte";
import { asked, expectNoAxeHarm, program, refusal, stand } from "../shop.fixture";
import { CHECKED, fleet, PRINTED, van } from "./fleet.fixture";
import { Fleet } from "./fleet.svelte";
import FleetCardsPage from "./FleetCardsPage.svelte";
import FleetPage from "./FleetPage.svelte";

vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

const calm = () => new Promise((done) => setTimeout(done, BOUNCE_MS + 20));
const BASE = {
  open_fleet: fleet(),
  enter_pin: { seconds: 60 },
  check_fleet: CHECKED,
  preview_fleet_cards: new ArrayBuffer(0),
  print_fleet_cards: PRINTED,
};

beforeEach(() => stand("ro"));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

async function open(answers: Record<string, unknown> = {}) {
  const mock = program({ ...BASE, ...answers });
  const desk = new Fleet("o-1");
  await desk.load();
  return { desk, mock };
}

function answerAll(desk: Fleet) {
  desk.tickAll(true);
  desk.sayRead("v-1", true);
  desk.sayRead("v-2", false);
  desk.sayAgain("u-2", "lost");
  desk.chooseScenario("company_car");
  desk.bearer = " Vasile Crișan ";
  desk.answer("certificate", true);
  desk.answer("person", true);
  desk.answer("right", true);
}

test("the_button_says_what_is_still_blank_one_by_one", async () => {
  const { desk, mock } = await open();
  expect(desk.why).toBe("cars");
  desk.tickAll(true);
  expect(
    desk.picked.map((row) => row.unit_id),
    "the van without a code cannot be ticked",
  ).toEqual(["u-1", "u-2"]);
  expect(desk.why).toBe("read");
  desk.sayRead("v-1", true);
  desk.sayRead("v-2", true);
  expect(desk.why, "a card of the second van exists").toBe("reason");
  desk.sayAgain("u-2", "lost");
  expect(desk.why).toBe("scenario");
  desk.chooseScenario("company_car");
  expect(desk.why).toBe("bearer");
  desk.bearer = "Vasile";
  expect(desk.why).toBe("questions");
  desk.toCards();
  expect(asked(mock, "check_fleet")).toHaveLength(0);
});

test("a_car_whose_papers_do_not_fit_is_not_counted_among_the_cards", async () => {
  const { desk } = await open();
  desk.tickAll(true);
  expect(desk.toPrint).toHaveLength(2);
  answerAll(desk);
  expect(desk.toPrint.map((row) => row.unit_id)).toEqual(["u-1"]);
  desk.answer("person", false);
  expect(desk.toPrint, "without the delegation no car has one").toHaveLength(0);
});

test("after_the_check_the_number_is_the_checks_own", async () => {
  const { desk } = await open({
    check_fleet: {
      ...CHECKED,
      checked: [{ vehicle_id: "v-1", unit_id: "u-1", missing: [] }],
      left_out: [{ vehicle_id: "v-2", unit_id: "u-2", why: "code_changed" }],
    },
  });
  answerAll(desk);
  desk.sayRead("v-2", true);
  expect(desk.toPrint).toHaveLength(2);
  desk.toCards();
  await desk.presence.give("3691");
  await calm();
  expect(desk.toPrint.map((row) => row.unit_id)).toEqual(["u-1"]);
});

test("one_check_for_the_company_then_the_sheets_then_one_print_of_those_that_passed", async () => {
  const { desk, mock } = await open();
  answerAll(desk);
  desk.toCards();
  expect(desk.presence.asking, "the PIN is for the list").toBe(true);
  await desk.presence.give("3691");
  await calm();
  expect(asked(mock, "enter_pin")).toEqual([{ pin: "3691", about_id: "b-1" }]);
  const [check] = asked(mock, "check_fleet") as CheckFleet[];
  expect(check?.bearer_name).toBe("Vasile Crișan");
  expect(check?.cars.map((car) => car.car_matches)).toEqual([true, false]);
  expect(desk.page).toBe("cards");
  expect(asked(mock, "print_fleet_cards"), "the page comes before the paper").toHaveLength(0);
  expect(desk.without.map((one) => [one.row.unit_id, one.missing])).toEqual([["u-2", ["car_matches"]]]);
  desk.print();
  await calm();
  desk.print();
  await calm();
  const prints = asked(mock, "print_fleet_cards") as FleetCards[];
  expect(prints, "once").toHaveLength(1);
  expect(prints[0]?.cards).toEqual([{ vehicle_id: "v-1", unit_id: "u-1", reprint_reason: null }]);
});

test("an_answer_that_changes_takes_the_check_back", async () => {
  const { desk } = await open();
  answerAll(desk);
  desk.toCards();
  await desk.presence.give("3691");
  await calm();
  expect(desk.passed).toHaveLength(1);
  desk.sayRead("v-2", true);
  expect(desk.checked).toBeNull();
});

test("when_the_minute_is_over_the_pin_is_asked_again_and_nothing_is_lost", async () => {
  let tries = 0;
  const { desk, mock } = await open({
    print_fleet_cards: () => (++tries === 1 ? refusal("presence_needed") : PRINTED),
  });
  answerAll(desk);
  desk.toCards();
  await desk.presence.give("3691");
  await calm();
  desk.print();
  await calm();
  expect(desk.presence.asking).toBe(true);
  await desk.presence.give("3691");
  await calm();
  expect(desk.printed).toEqual(PRINTED);
  expect(asked(mock, "check_fleet"), "the papers are not seen twice").toHaveLength(1);
});

test("another_list_was_opened_since_this_one_comes_back_with_what_was_ticked", async () => {
  const { desk, mock } = await open({
    check_fleet: refusal("list_old"),
    open_fleet: () => fleet({ cars: [van(1), van(3, "no_code")] }),
  });
  answerAll(desk);
  desk.ticked = ["u-1"];
  desk.toCards();
  await desk.presence.give("3691");
  await calm();
  await waitFor(() => expect(asked(mock, "open_fleet")).toHaveLength(2));
  await waitFor(() => expect(desk.act.errorOf("check")?.code).toBe("list_old"));
  expect([desk.ticked, desk.bearer, desk.page]).toEqual([["u-1"], " Vasile Crișan ", "list"]);
});

/** The page looks at every node of the tree: on a loaded computer that takes more than the usual five seconds. */
const SLOW_MS = 30_000;

async function openPage(lang: Language) {
  stand(lang);
  const mock = program(BASE);
  const { container } = render(FleetPage, { props: { owner_id: "o-1" } });
  await waitFor(() => expect(container.querySelectorAll("input[type=checkbox]").length).toBeGreaterThan(2));
  return { container, mock };
}

/** Ticks both vans, says what was read at the second, and answers everything else. */
async function fillIn(container: HTMLElement, second: "yes" | "no") {
  for (const [at, box] of [...container.querySelectorAll("li input[type=checkbox]")].entries()) {
    await fireEvent.click(box);
    const read = at === 0 ? "yes" : second;
    await fireEvent.click(container.querySelector(`input[name="fleet-car-v-${at + 1}"][value=${read}]`)!);
  }
  await fireEvent.click(container.querySelector('input[name="fleet-again-u-2"][value=lost]')!);
  await fireEvent.click(container.querySelector('input[name="fleet-scenario"][value=company_car]')!);
  await fireEvent.input(container.querySelector("#fleet-bearer")!, { target: { value: "Vasile Crișan" } });
  for (const question of ["certificate", "person", "right"]) {
    await fireEvent.click(container.querySelector(`input[name="fleet-${question}"][value=yes]`)!);
  }
}

test("the_pin_is_asked_for_as_many_cards_as_the_panel_beside_it_counts", async () => {
  const { container } = await openPage("ro");
  await fillIn(container, "no");
  expect(screen.getByText(t("fleet-picked", { n: 1 })), "two are ticked, one can be printed").toBeTruthy();
  pressKey(new KeyboardEvent("keydown", { key: "F9" }));
  await waitFor(() => expect(document.querySelector("dialog")?.textContent).toContain(t("fleet-pin-why", { n: 1 })));
});

for (const lang of ["ro", "en"] as Language[]) {
  test(
    `the_page_can_be_used_by_everybody_from_list_to_pin_${lang}`,
    async () => {
      const { container, mock } = await openPage(lang);
      expect(container.textContent, "why the third van has no tick").toContain(t("fleet-no-no_code"));
      const boxes = container.querySelectorAll("li input[type=checkbox]");
      expect(boxes).toHaveLength(2);
      await fillIn(container, "yes");
      await expectNoAxeHarm(container);
      pressKey(new KeyboardEvent("keydown", { key: "F9" }));
      await waitFor(() => expect(document.querySelector("dialog")).toBeTruthy());
      expect(asked(mock, "check_fleet"), "first the PIN").toHaveLength(0);
    },
    SLOW_MS,
  );
}

test(
  "the_sheets_page_names_every_van_large_and_afterwards_whose_card_is_which",
  async () => {
    program(BASE);
    const desk = new Fleet("o-1");
    await desk.load();
    answerAll(desk);
    desk.toCards();
    await desk.presence.give("3691");
    await calm();
    const view = desk.view;
    expect(view).not.toBeNull();
    if (!view) return;
    const { container } = render(FleetCardsPage, { props: { fleet: desk, view, onleave: () => undefined } });
    expect(container.textContent).toContain(t("fleet-print-these", { n: 1 }));
    expect(container.textContent, "the van that was not read, and why").toContain(t("handover-missing-car_matches"));
    await expectNoAxeHarm(container);
    pressKey(new KeyboardEvent("keydown", { key: "F9" }));
    await waitFor(() => expect(container.textContent).toContain(t("fleet-printed", { n: 1 })));
    expect(container.textContent).toContain(t("fleet-place", { sheet: 1, place: 1 }));
    expect(container.textContent).toContain(t("handover-card-written", { copy: 1, seq: 4812 }));
  },
  SLOW_MS,
);

test("no_car_left_and_no_list_at_all_are_said", async () => {
  program({ ...BASE, open_fleet: fleet({ cars: [] }) });
  render(FleetPage, { props: { owner_id: "o-1" } });
  await waitFor(() => expect(screen.getByText(t("fleet-empty"))).toBeTruthy());
  cleanup();
  program({ ...BASE, open_fleet: refusal("no_right") });
  render(FleetPage, { props: { owner_id: "o-1" } });
  await waitFor(() => expect(screen.getByRole("alert").textContent).toBe(t("error-no_right")));
});
