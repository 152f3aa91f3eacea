// The desk beside the bay: the work of an open job is changed here too, a call from the bay is answered with one key, and the board says
// which work was added and how long a radio stays switched on.
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { when } from "../../app/dates";
import { codeText, errorText, t } from "../../app/words";
import {
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
  wait,
} from "../shop.fixture";
import Alert from "./Alert.svelte";
import BoardCard from "./BoardCard.svelte";
import JobLines from "./JobLines.svelte";
import JobPage from "./JobPage.svelte";

vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));
vi.setConfig({ testTimeout: 30_000 });

const AIRBAG = {
  line_id: "l-2",
  job_type_id: "airbag",
  name_ro: "Airbag",
  name_en: "Airbag",
  cut: "certain" as const,
  answer: null,
  no_memory_saver: "srs" as const,
  added_later: true,
};

beforeEach(() => stand("ro"));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test("work_is_added_with_three_letters_and_enter", async () => {
  const one = job([unit("on_file")]);
  const two = { ...one, lines: [...one.lines, AIRBAG] };
  const mock = program({ suggest_job_types: [AIRBAG], change_job_lines: two });
  const onchange = vi.fn();
  const { container } = render(JobLines, { job: one, onchange });
  const field = screen.getByLabelText(t("reception-work-add"));
  await fireEvent.input(field, { target: { value: "air" } });
  await screen.findByRole("button", { name: /^Airbag/u });
  await fireEvent.keyDown(field, { key: "Enter" });
  await waitFor(() => expect(onchange).toHaveBeenCalledWith(two));
  expect(asked(mock, "change_job_lines")).toEqual([{ job_id: "j-1", add: ["airbag"], remove: [] }]);
  await expectNoAxeHarm(container);
});

test("a_line_is_taken_off_and_what_was_added_later_says_so", async () => {
  const two = { ...job([unit("on_file")]), lines: [...job([]).lines, AIRBAG] };
  const mock = program({ change_job_lines: job([]) });
  render(JobLines, { job: two, onchange: vi.fn() });
  expect(screen.getByText(new RegExp(t("reception-work-added"), "u"))).toBeVisible();
  await fireEvent.click(screen.getByRole("button", { name: t("reception-work-remove", { name: "Airbag" }) }));
  expect(asked(mock, "change_job_lines")).toEqual([{ job_id: "j-1", add: [], remove: ["l-2"] }]);
});

test("a_refusal_and_work_that_fits_nothing_are_said_where_the_desk_looks", async () => {
  const two = { ...job([]), lines: [...job([]).lines, AIRBAG] };
  program({ suggest_job_types: [], change_job_lines: refusal("changed_meanwhile") });
  render(JobLines, { job: two, onchange: vi.fn() });
  await fireEvent.input(screen.getByLabelText(t("reception-work-add")), { target: { value: "xyz" } });
  await screen.findByText(codeText("no_such_work"));
  await fireEvent.click(screen.getByRole("button", { name: t("reception-work-remove", { name: "Airbag" }) }));
  await screen.findByText(errorText(refusal("changed_meanwhile")));
});

test("a_car_that_left_offers_no_change", () => {
  program({});
  render(JobLines, { job: job([], { stage: "out" }), onchange: vi.fn() });
  expect(screen.queryByLabelText(t("reception-work-add"))).toBeNull();
});

test("a_call_from_the_bay_is_answered_with_one_of_the_program_s_keys", async () => {
  const called = job([unit("not_asked")], {
    desk_called_at: "2026-11-23T08:20:00Z",
    bay: jobInBay({ desk_answers: ["brings_it", "has_not", "no_answer", "coming"] }),
  });
  let now = called;
  const mock = program({
    open_job: () => now,
    answer_call: () => {
      now = job([unit("will_bring")]);
      return { columns: [], coming: [], attention: [] };
    },
    list_pictures: [],
  });
  render(JobPage, { job_id: "j-1" });
  await fireEvent.click(await screen.findByRole("button", { name: t("reception-bay-brings_it") }));
  expect(asked(mock, "answer_call")).toEqual([{ job_id: "j-1", answer: "brings_it" }]);
  await waitFor(() => expect(screen.queryByRole("button", { name: t("reception-bay-brings_it") })).toBeNull());
});

test("the_board_says_until_when_a_radio_stays_on_and_what_was_added", () => {
  program({});
  const until = "2026-11-23T12:00:00Z";
  const locked = card("stop", "locked", {
    attention: "locked",
    // The card tells of the unit that decides; the hour is that of the radio that waits.
    chip: card("stop", "not_asked").chip,
    bay: cardInBay({ wait: wait({ power_cut_effect: "restarts_timer" }), refusals: 2, added: [AIRBAG] }),
  });
  const first = render(Alert, { card: locked, onopen: vi.fn() });
  expect(first.container.textContent).toContain(t("reception-keep-on"));
  expect(first.container.textContent).toContain(t("reception-until", { time: when(until) }));
  expect(first.container.textContent).toContain(t("reception-refused-times", { n: 2 }));
  first.unmount();
  const second = render(BoardCard, {
    card: locked,
    stage: "in_work",
    picked: false,
    onpick: vi.fn(),
    onopen: vi.fn(),
    onarrow: vi.fn(),
  });
  const words = second.container.textContent.replace(/\s+/gu, " ");
  expect(words).toContain(t("bay-keep-on-until", { time: when(until) }));
  expect(words).toContain(t("bay-wait-cut-restarts_timer"));
  expect(words).toContain(t("reception-work-added-why", { name: "Airbag" }));
});
