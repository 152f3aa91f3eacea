// Dan looks after the copies of the workshop.
import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { press, settle, word } from "../../../test/keys";
import { when } from "../../app/dates";
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
};

beforeEach(() => stand("ro"));
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
