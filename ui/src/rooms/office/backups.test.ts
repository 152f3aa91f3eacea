// Dan looks after the copies of the workshop.
import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { press, settle, word } from "../../../test/keys";
import { day, dayHour, when } from "../../app/dates";
import { session } from "../../app/session.svelte";
import { toasts } from "../../app/toasts.svelte";
import { t } from "../../app/words";
import type { BackupsView } from "../../wire/types";
import { asked, expectNoAxeHarm, program, refusal, stand } from "../shop.fixture";
import BackupsPage from "./BackupsPage.svelte";

vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

const VIEW: BackupsView = {
  line: { last_at: "2026-11-23T15:30:00Z", warning: null },
  sets: [
    { at: "2026-11-23T15:30:00Z", seq: 4812, bytes: 12_300_000, outside: true },
    { at: "2026-11-23T15:30:00Z", seq: 4812, bytes: 12_300_000, outside: false },
  ],
  folder: "/home/atelier/bayguard/backups",
  second_place: "/media/stick",
  trouble: null,
  running: false,
  trial: null,
  sheet: "proved",
  sheet_day: "2026-11-02",
  restored: [],
};

beforeEach(() => stand("ro", true));
afterEach(cleanup);

async function page(view: BackupsView, more: object = {}) {
  const mock = program({ list_backups: view, ...more });
  const { container } = render(BackupsPage);
  await settle();
  return { mock, container };
}

test("the_last_verified_copy_stands_on_top_and_both_places_are_listed", async () => {
  const { container } = await page(VIEW);
  expect(screen.getByRole("status")).toHaveTextContent(t("backup-last", { when: when("2026-11-23T15:30:00Z") }));
  expect(screen.getAllByRole("row")).toHaveLength(3);
  expect(screen.getByText(t("backup-outside"))).toBeInTheDocument();
  expect(screen.getByLabelText(t("backup-second"))).toHaveValue("/media/stick");
  await expectNoAxeHarm(container);
});

test("without_a_copy_the_page_says_so_and_makes_one", async () => {
  const none: BackupsView = { ...VIEW, sets: [], line: { last_at: null, warning: "none_yet" } };
  const { mock } = await page(none, { back_up: { ...none, running: true } });
  expect(screen.getByText(t("backup-warning-none_yet"))).toBeInTheDocument();
  expect(screen.queryByRole("table")).toBeNull();
  await fireEvent.click(screen.getByRole("button", { name: t("backup-now") }));
  await settle();
  expect(asked(mock, "back_up")).toHaveLength(1);
  expect(screen.getByRole("button", { name: t("backup-running") })).toBeInTheDocument();
});

test("no_copy_at_all_is_never_painted_green", async () => {
  await page({ ...VIEW, sets: [], line: { last_at: null, warning: null } });
  expect(screen.getByRole("status")).toHaveTextContent(t("backup-none"));
  expect(screen.getByRole("status")).not.toHaveClass("state--done");
});

test("a_second_place_takes_the_pin_and_a_wrong_one_is_said_at_the_field", async () => {
  const { mock } = await page(VIEW, {
    enter_pin: { seconds: 60 },
    set_backup_place: refusal("not_a_folder", {
      kind: "invalid",
      fields: [{ field: "folder", code: "not_a_folder" }],
    }),
  });
  await fireEvent.input(screen.getByLabelText(t("backup-second")), { target: { value: "/nowhere" } });
  await fireEvent.click(screen.getByRole("button", { name: t("backup-second-save") }));
  await settle();
  expect(asked(mock, "set_backup_place"), "first the PIN").toHaveLength(0);
  screen.getByRole("group", { name: t("common-pin-of", { name: "Mihai Stan" }) }).focus();
  await press(...word("1100"), "Enter");
  await settle();
  expect(asked(mock, "set_backup_place")).toEqual([{ folder: "/nowhere" }]);
  expect(screen.getByText(t("error-not_a_folder"))).toBeInTheDocument();
  expect(screen.getByLabelText(t("backup-second"))).toHaveValue("/nowhere");
});

test("what_came_in_the_way_is_said_in_words", async () => {
  await page({ ...VIEW, trouble: "second_place_missing", line: { ...VIEW.line, warning: "last_failed" } });
  expect(screen.getByText(t("backup-trouble-second_place_missing"))).toBeInTheDocument();
});

test("the_weekly_trial_of_a_copy_says_what_it_found", async () => {
  const at = "2026-11-22T18:00:00Z";
  const first = await page(VIEW);
  expect(first.container).toHaveTextContent(t("backup-trial-never"));
  cleanup();
  const whole = await page({ ...VIEW, trial: { at, trouble: null } });
  expect(whole.container).toHaveTextContent(t("backup-trial-done", { when: when(at) }));
  cleanup();
  const lost = await page({ ...VIEW, trial: { at, trouble: "not_the_same" } });
  expect(lost.container).toHaveTextContent(t("backup-trial-failed", { when: when(at) }));
});

test("a_new_sheet_is_printed_from_here_with_the_pin_and_typed_back", async () => {
  let printed = 0;
  const { mock, container } = await page(
    { ...VIEW, sheet: "none", sheet_day: null },
    {
      print_recovery_sheet: () => {
        printed += 1;
        return printed === 1 ? refusal("presence_needed") : { where_to: "printer", target: "Laser" };
      },
      enter_pin: { seconds: 60 },
      confirm_recovery_sheet: () => session.state,
    },
  );
  expect(screen.getByText(t("backup-sheet-none"))).toBeInTheDocument();
  expect(screen.queryByLabelText(t("setup-sheet-typed")), "nothing to type before a sheet is out").toBeNull();
  await fireEvent.click(screen.getByRole("button", { name: t("backup-sheet-print") }));
  await settle();
  screen.getByRole("group", { name: t("common-pin-of", { name: "Mihai Stan" }) }).focus();
  await press(...word("1100"), "Enter");
  await settle();
  expect(asked(mock, "print_recovery_sheet")).toHaveLength(2);
  expect(screen.getByText(t("common-printed-printer", { target: "Laser" }))).toBeInTheDocument();
  await expectNoAxeHarm(container);
  screen.getByLabelText(t("setup-sheet-typed")).focus();
  await press(...word("abcde"), "Enter");
  await settle();
  expect(asked(mock, "confirm_recovery_sheet")).toEqual([{ typed: "abcde" }]);
  expect(toasts.list.map((one) => one.text)).toContain(t("backup-sheet-void"));
});

test("a_sheet_that_was_printed_and_not_typed_back_is_said_and_can_be_typed_now", async () => {
  await page({ ...VIEW, sheet: "renewing" });
  expect(screen.getByText(t("backup-sheet-renewing", { day: day("2026-11-02") }))).toBeInTheDocument();
  expect(screen.getByLabelText(t("setup-sheet-typed"))).toBeInTheDocument();
});

test("a_copy_that_was_put_back_stays_readable_with_what_is_missing", async () => {
  const one = {
    copied_at: "2026-11-20T15:30:00Z",
    put_back_at: "2026-11-21T07:00:00Z",
    missing: 20,
    keys_alone: false,
  };
  await page({ ...VIEW, restored: [one] });
  const words = t("backup-restored-line", { at: dayHour(one.put_back_at), copy: dayHour(one.copied_at) });
  expect(screen.getByText(words, { exact: false })).toHaveTextContent(t("backup-restored-missing", { n: 20 }));
});
