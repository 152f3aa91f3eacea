// The day's board, the search box and one job, as Ioana uses them.
import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { press, settle, word } from "../../../test/keys";
import { session } from "../../app/session.svelte";
import { toasts } from "../../app/toasts.svelte";
import { go, picked, view } from "../../app/view.svelte";
import { t } from "../../app/words";
import { pressKey } from "../../shared/keys";
import type { Board, BoardCard, Stage } from "../../wire/types";
import { asked, card, chip, expectNoAxeHarm, job, program, refusal, stand, unit } from "../shop.fixture";
import { FOUND } from "./desk.fixture";
import { DayBoard } from "./board.svelte";
import { JobPage } from "./job-page.svelte";
import Room from "./Room.svelte";
import { openIt, Search } from "./search.svelte";
import SearchBox from "./SearchBox.svelte";

vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

const one = (job_id: string, plate: string, more: Partial<BoardCard> = {}): BoardCard => {
  const base = card("stop", "has_not", { job_id, ...more });
  return { ...base, vehicle: { ...base.vehicle, plate } };
};
const GOLF = one("j-1", "B 123 ABC");
const LOGAN = one("j-2", "BV 07 KLM", { desk_called_at: "2026-11-23T08:04:00Z", attention: "called" });
const FOCUS = one("j-3", "BV 44 TIR", { chip: chip("not_needed") });

function board(where: Partial<Record<Stage, BoardCard[]>>, attention: BoardCard[] = []): Board {
  const stages: Stage[] = ["expected", "in", "in_work", "ready", "out"];
  return {
    columns: stages.map((stage) => ({ stage, cards: where[stage] ?? [] })),
    coming: [],
    attention,
    to_ask_today: 0,
    hunts_open: 0,
    hunts_due: 0,
    asked_this_month: 41,
    woken_this_month: 23,
    locked_this_month: 0,
    backup: { last_at: null, warning: "none_yet" },
  };
}

beforeEach(() => {
  stand("ro");
  picked.job_id = null;
  toasts.list = [];
  go({ room: "reception" });
});
afterEach(cleanup);

describe("board", () => {
  test("a_car_with_blank_lines_is_not_ready_and_the_news_leads_to_them", async () => {
    const due = { ...GOLF, after_blank: 3 };
    program({
      board: board({ in_work: [due] }),
      move_job: refusal("after_list_open", { args: { lines: 3 } }),
      list_bay_jobs: [],
      open_job: job([unit("verified")]),
    });
    render(Room);
    await settle();
    expect(screen.getByText(t("sheet-open-blank", { n: 3 })), "the card says so").toBeInTheDocument();
    screen.getByRole("link", { name: "B 123 ABC" }).focus();
    await settle();
    pressKey(new KeyboardEvent("keydown", { key: "m" }));
    await settle();
    const [news] = toasts.list;
    expect(news?.text).toContain(t("error-after_list_open", { lines: 3 }));
    expect(news?.undo?.label).toBe(t("sheet-open"));
    news?.undo?.act();
    expect([view.room, view.screen, view.job_id]).toEqual(["bay", "sheet", "j-1"]);
  });

  test("whoever_comes_back_from_a_job_finds_its_card_in_hand_and_what_left_the_board_is_in_nobodys", async () => {
    program({ board: board({ in: [GOLF], in_work: [LOGAN] }) });
    picked.job_id = "j-2";
    render(Room);
    await settle();
    expect(screen.getByRole("link", { name: "BV 07 KLM" })).toHaveFocus();
    cleanup();
    picked.job_id = "j-of-yesterday";
    render(Room);
    await settle();
    expect(picked.job_id).toBeNull();
  });

  test("a_key_moves_only_the_card_that_has_the_focus_and_the_first_arrow_selects", async () => {
    const mock = program({ board: board({ in: [GOLF], in_work: [LOGAN] }) });
    render(Room);
    await settle();
    pressKey(new KeyboardEvent("keydown", { key: "m" }));
    await settle();
    expect(asked(mock, "move_job"), "nothing is picked").toEqual([]);
    pressKey(new KeyboardEvent("keydown", { key: "ArrowDown" }));
    await settle();
    const golf = screen.getByRole("link", { name: "B 123 ABC" });
    expect(golf).toHaveFocus();
    golf.blur();
    pressKey(new KeyboardEvent("keydown", { key: "m" }));
    await settle();
    expect(asked(mock, "move_job"), "what nobody sees is brought into sight first").toEqual([]);
    expect(golf).toHaveFocus();
  });

  test("a_battery_job_that_nobody_did_is_said_when_it_is_called_ready_and_undo_is_there", async () => {
    const open: BoardCard = { ...GOLF, still_open: ["radio_locked", "battery_not_done"] };
    program({ board: board({ in_work: [GOLF] }), move_job: board({ ready: [open] }) });
    render(Room);
    await settle();
    screen.getByRole("link", { name: "B 123 ABC" }).focus();
    await settle();
    pressKey(new KeyboardEvent("keydown", { key: "m" }));
    await settle();
    const [news] = toasts.list;
    expect(news?.text).toContain(t("reception-open-radio_locked"));
    expect(news?.text).toContain(t("reception-open-battery_not_done"));
    expect(news?.undo?.label).toBe(t("common-undo"));
  });

  test("one_key_moves_the_picked_card_and_undo_brings_it_back", async () => {
    const mock = program({
      board: board({ in: [GOLF] }),
      move_job: ({ stage }: { stage: Stage }) => board({ [stage]: [GOLF] }),
    });
    render(Room);
    await settle();
    screen.getByRole("link", { name: "B 123 ABC" }).focus();
    await settle();
    const label = t("reception-move-to", { plate: "B 123 ABC", stage: t("common-stage-in_work") });
    expect(screen.getByRole("button", { name: label })).toBeInTheDocument();
    pressKey(new KeyboardEvent("keydown", { key: "m" }));
    await settle();
    expect(screen.getByRole("link", { name: "B 123 ABC" }), "the focus goes along").toHaveFocus();
    toasts.list[0]?.undo?.act();
    await settle();
    expect(asked(mock, "move_job")).toEqual([
      { job_id: "j-1", stage: "in_work" },
      { job_id: "j-1", stage: "in" },
    ]);
  });

  test("a_letter_typed_in_the_search_box_moves_nothing", async () => {
    const mock = program({ board: board({ in: [GOLF] }), find: FOUND });
    render(Room);
    render(SearchBox);
    await settle();
    picked.job_id = "j-1";
    const box = screen.getByRole("combobox", { name: t("common-search") });
    box.focus();
    const event = new KeyboardEvent("keydown", { key: "m", bubbles: true });
    box.dispatchEvent(event);
    pressKey(event);
    await settle();
    expect(asked(mock, "move_job")).toEqual([]);
  });

  test("a_refused_move_says_why_and_moves_nothing", async () => {
    program({ board: board({ in: [GOLF] }), move_job: refusal("job_closed") });
    const day = new DayBoard();
    await day.load();
    day.pick("j-1");
    await day.moveOn();
    expect(day.board?.columns[1]?.cards).toHaveLength(1);
    expect(toasts.list[0]?.text).toContain(t("error-job_closed"));
  });

  test("handing_over_has_its_own_room", async () => {
    const mock = program({ board: board({ ready: [FOCUS] }) });
    const day = new DayBoard();
    await day.load();
    day.pick("j-3");
    await day.moveOn();
    expect(asked(mock, "move_job")).toEqual([]);
    expect(view).toMatchObject({ room: "handover", job_id: "j-3" });
  });

  test("an_expected_car_is_let_in_on_its_own_page_and_no_car_goes_back_to_expected", async () => {
    const mock = program({ board: board({ expected: [GOLF], in: [LOGAN] }) });
    const day = new DayBoard();
    await day.load();
    day.pick("j-1");
    await day.moveOn();
    expect(view).toMatchObject({ room: "reception", screen: "arrive", job_id: "j-1" });
    day.pick("j-2");
    expect(day.previous).toBeNull();
    await day.moveBack();
    expect(asked(mock, "move_job")).toEqual([]);
  });

  test("coming_days_stand_below_today_and_the_arrows_reach_them", async () => {
    const later = one("j-9", "BV 12 DRA", { expected_at: "2026-11-24T06:00:00Z" });
    const days = { ...board({ expected: [GOLF], in: [LOGAN] }), coming: [{ day: "2026-11-24", cards: [later] }] };
    program({ board: days });
    render(Room);
    await settle();
    expect(screen.getByRole("link", { name: "BV 12 DRA" })).toBeInTheDocument();
    const day = new DayBoard();
    await day.load();
    expect(day.neighbour("j-1", "ArrowDown")).toBe("j-9");
    day.pick("j-9");
    expect(day.next).toBe("in");
  });

  test("a_car_that_did_not_come_is_said_with_the_hour_it_was_due", async () => {
    const late = one("j-5", "AA DK-417", { attention: "no_show", expected_at: "2026-11-23T06:30:00Z" });
    program({ board: board({ expected: [late] }, [late]) });
    render(Room);
    await settle();
    expect(screen.getByText(t("calls-did-not-come"))).toBeInTheDocument();
  });

  test("who_is_still_to_be_called_today_is_one_key_away", async () => {
    program({ board: { ...board({ in: [GOLF] }), to_ask_today: 3 } });
    render(Room);
    await settle();
    expect(screen.getByRole("link", { name: t("calls-to-ask", { n: 3 }) })).toBeInTheDocument();
    pressKey(new KeyboardEvent("keydown", { key: "F6" }));
    expect(view).toMatchObject({ room: "reception", screen: "calls" });
  });

  test("codes_that_are_looked_for_are_one_touch_away_and_an_answer_that_is_due_is_said", async () => {
    program({ board: { ...board({ in: [GOLF] }), hunts_open: 3 }, list_hunts: [] });
    render(Room);
    await settle();
    expect(screen.getByRole("link", { name: t("hunt-list-open", { n: 3 }) })).toBeInTheDocument();
    cleanup();
    program({ board: { ...board({ in: [GOLF] }), hunts_open: 3, hunts_due: 1 }, list_hunts: [] });
    render(Room);
    await settle();
    await fireEvent.click(screen.getByRole("link", { name: t("hunt-list-due", { n: 1 }) }));
    expect(view).toMatchObject({ room: "reception", screen: "hunts" });
  });

  test("a_call_from_the_bay_leads_to_its_page_and_is_not_answered_by_looking", async () => {
    const mock = program({ board: board({ in_work: [LOGAN] }, [LOGAN]), open_job: job([]) });
    render(Room);
    await settle();
    await fireEvent.click(screen.getByRole("link", { name: /calls you|v\u0103 cheam\u0103/u }));
    expect(asked(mock, "answer_call"), "nobody has said anything yet").toEqual([]);
    expect(view).toMatchObject({ screen: "job", job_id: "j-2" });
  });

  test("a_late_answer_never_replaces_a_newer_one", async () => {
    let release: (value: Board) => void = () => undefined;
    let first = true;
    program({
      board: () => {
        if (!first) return board({ out: [GOLF] });
        first = false;
        return new Promise<Board>((done) => (release = done));
      },
    });
    const day = new DayBoard();
    const slow = day.load();
    await day.load();
    release(board({ in: [GOLF] }));
    await slow;
    expect(day.board?.columns[4]?.cards).toHaveLength(1);
  });

  test("arrows_walk_over_the_cards", async () => {
    program({ board: board({ in: [GOLF, LOGAN], ready: [FOCUS] }) });
    const day = new DayBoard();
    await day.load();
    expect(day.neighbour("j-1", "ArrowDown")).toBe("j-2");
    expect(day.neighbour("j-2", "ArrowRight")).toBe("j-3");
    expect(day.neighbour("j-3", "ArrowLeft")).toBe("j-1");
    expect(day.neighbour("j-3", "ArrowRight")).toBeNull();
  });
});

describe("search", () => {
  test("enter_opens_the_top_hit_even_when_it_is_pressed_before_the_answer", async () => {
    program({ find: () => new Promise((done) => setTimeout(() => done(FOUND), 10)) });
    const search = new Search(openIt);
    const typing = search.type("b123a");
    search.enter();
    expect(view.screen).toBe("");
    await typing;
    expect(view).toMatchObject({ room: "reception", screen: "car", vehicle_id: "v-golf" });
  });

  test("a_name_that_nobody_bears_is_not_a_new_car_by_enter_alone", async () => {
    const nobody = {
      hits: [],
      more: false,
      new_plate: "IONESCU MARIA",
      new_vin: null,
      new_phone: null,
      new_plate_by_enter: false,
    };
    program({ find: nobody });
    const search = new Search(openIt);
    await search.type("ionescu maria");
    search.enter();
    expect(view.screen, "nothing opens").toBe("");
    search.move(1);
    search.enter();
    expect(view).toMatchObject({ screen: "log", plate: "IONESCU MARIA" });
  });

  test("a_car_with_an_open_job_opens_the_job_and_the_last_row_is_the_new_car", async () => {
    program({ find: FOUND });
    const search = new Search(openIt);
    await search.type("b12");
    search.move(1);
    search.enter();
    expect(view).toMatchObject({ screen: "job", job_id: "j-2" });
    await search.type("b12");
    search.move(-1);
    search.enter();
    expect(view).toMatchObject({ screen: "log", plate: "B 123 A" });
  });

  test("hits_are_a_listbox_that_the_arrows_walk", async () => {
    program({ find: FOUND });
    render(SearchBox);
    screen.getByRole("combobox").focus();
    await press(...word("b12"), "ArrowDown");
    expect(screen.getAllByRole("option").map((row) => row.getAttribute("aria-selected"))).toEqual([
      "false",
      "true",
      "false",
    ]);
    await press("Escape");
    expect(screen.queryByRole("listbox")).toBeNull();
  });

  test("the_box_is_one_key_away_from_everywhere", async () => {
    program({ find: FOUND });
    render(SearchBox);
    const field = document.body.appendChild(document.createElement("input"));
    for (const key of ["F3", "Escape"]) {
      field.focus();
      pressKey(new KeyboardEvent("keydown", { key, cancelable: true }));
      expect(screen.getByRole("combobox")).toHaveFocus();
    }
    field.remove();
    await settle();
  });
});

describe("job at the desk", () => {
  /** The form for the digits is open on the job's page. */
  async function taking(more: Parameters<typeof program>[0] = {}): Promise<ReturnType<typeof program>> {
    const mock = program({
      open_job: job([unit("will_bring")]),
      look_at_digits: { fault: null, warnings: [], not_of_family: null },
      take_in_code: job([unit("on_file")]),
      ...more,
    });
    go({ room: "reception", screen: "job", job_id: "j-1" });
    render(Room);
    await settle();
    await fireEvent.click(screen.getByRole("button", { name: new RegExp(t("reception-take-code"), "u") }));
    await settle();
    return mock;
  }

  test("a_code_by_phone_is_read_back_asked_about_and_leaves_the_field", async () => {
    const mock = await taking();
    const code = screen.getByLabelText(t("reception-code"));
    expect(code).toHaveFocus();
    await press(...word("0123"), "Enter");
    expect(asked(mock, "look_at_digits"), "the program looks at them").toEqual([
      { text: "0123", vehicle_id: expect.any(String), unit_id: "u-1", make: null, serial: null },
    ]);
    expect(screen.getByRole("radio", { name: t("common-yes") })).toHaveFocus();
    await press("d");
    expect(code, "read back, they are covered").toHaveAttribute("type", "password");
    expect(screen.getByRole("radio", { name: t("reception-keep-yes") })).toHaveFocus();
    await press("1");
    expect(asked(mock, "take_in_code"), "nothing is saved before Enter").toEqual([]);
    await press("Enter");
    expect(asked(mock, "take_in_code")).toEqual([
      { job_id: "j-1", unit_id: "u-1", digits: "0123", source: "phone", keep: true },
    ]);
    expect(screen.queryByLabelText(t("reception-code"))).toBeNull();
  });

  test("digits_that_look_made_up_are_said_at_the_field_as_at_intake", async () => {
    await taking({ look_at_digits: { fault: null, warnings: ["code_suspicious"], not_of_family: null } });
    await press(...word("1234"), "Enter");
    expect(screen.getByText(new RegExp(t("reception-look-now"), "u"))).toHaveTextContent(
      t("reception-warning-code_suspicious"),
    );
  });

  test("digits_of_another_length_than_this_familys_are_said_where_they_are_typed_and_saved_all_the_same", async () => {
    const family = { lengths: "4", digits: null };
    const mock = await taking({ look_at_digits: { fault: null, warnings: [], not_of_family: family } });
    await press(...word("12345"), "Enter");
    expect(screen.getByText(t("bay-look-length", { n: "4" }))).toBeVisible();
    expect(screen.getByText(t("bay-look-anyway"))).toBeVisible();
    await press("d", "1", "Enter");
    expect(asked(mock, "take_in_code")).toMatchObject([{ digits: "12345" }]);
  });

  test("digits_that_are_no_code_never_get_as_far_as_the_read_back", async () => {
    const mock = await taking({ look_at_digits: { fault: "code_not_digits", warnings: [], not_of_family: null } });
    await press(...word("12ab"), "Enter");
    const code = screen.getByLabelText(t("reception-code"));
    expect(code).toHaveFocus();
    expect(code).toHaveAccessibleDescription(expect.stringContaining(t("error-code_not_digits")));
    expect(screen.queryByText(t("reception-right"))).toBeNull();
    expect(asked(mock, "take_in_code")).toEqual([]);
  });

  test("a_save_leads_once_to_whether_the_code_is_kept_and_nobody_who_was_not_asked_has_agreed", async () => {
    const mock = await taking();
    await press(...word("0123"));
    const save = screen.getByRole("button", { name: new RegExp(t("reception-save-code"), "u") });
    await fireEvent.click(save);
    await settle();
    expect(asked(mock, "take_in_code"), "it leads to the question").toEqual([]);
    expect(screen.getByRole("radio", { name: t("common-yes") })).toHaveFocus();
    await fireEvent.click(save);
    await settle();
    expect(asked(mock, "take_in_code"), "saving is never blocked, and only today was agreed to").toMatchObject([
      { digits: "0123", keep: false },
    ]);
  });

  test("an_empty_code_is_said_by_the_program_and_nothing_is_asked", async () => {
    const mock = await taking({
      take_in_code: refusal("invalid", { kind: "invalid", fields: [{ field: "digits", code: "required" }] }),
    });
    await press("Enter");
    await settle();
    expect(asked(mock, "look_at_digits")).toEqual([]);
    expect(screen.getByLabelText(t("reception-code"))).toHaveAccessibleDescription(
      expect.stringContaining(t("error-required")),
    );
  });

  test("a_refused_code_stays_with_its_words_and_a_lock_empties_it", async () => {
    program({
      open_job: job([unit("will_bring")]),
      take_in_code: refusal("invalid", { kind: "invalid", fields: [{ field: "digits", code: "code_length" }] }),
      leave_tile: () => ({ ...session.state, step: "who" }),
    });
    const page = new JobPage("j-1");
    await page.load();
    const first = page.job?.units[0];
    if (first) page.openForm(first);
    page.code.digits = "12";
    await page.saveCode();
    expect(page.code.digits).toBe("12");
    expect(page.errors.at("digits")).toBe(t("error-code_length"));
    const stop = session.whenLocked(() => page.empty());
    await session.leaveTile();
    expect(page.code.digits).toBe("");
    stop();
  });
});

test.each(["ro", "en"] as const)(
  "board_search_and_job_can_be_read_aloud_in_%s",
  async (lang) => {
    stand(lang);
    program({
      board: board({ in: [GOLF], in_work: [LOGAN], ready: [FOCUS] }, [LOGAN, GOLF]),
      find: FOUND,
      open_job: job([unit("refused"), unit("verified", { head: { ...unit("verified").head, unit_id: "u-2" } })]),
    });
    const { container } = render(Room);
    await settle();
    await expectNoAxeHarm(container);
    go({ room: "reception", screen: "job", job_id: "j-1" });
    await settle();
    await expectNoAxeHarm(container);
    const box = render(SearchBox);
    screen.getByRole("combobox").focus();
    await press(...word("b12"));
    await expectNoAxeHarm(box.container);
    cleanup();
    program({ board: board({}) });
    go({ room: "reception" });
    const empty = render(Room);
    await settle();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(t("reception-empty-title"));
    await expectNoAxeHarm(empty.container);
  },
  30_000,
);
