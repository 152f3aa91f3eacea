// What Mihai sees: the list of exits and nothing beside it, digits that go with the screen, three answers before a second
// try, and screens a reader can read in both languages.
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { go } from "../../app/view.svelte";
import { named, t } from "../../app/words";
import type { ExitWord, JobView } from "../../wire/types";
import { BOUNCE_MS } from "../one-act.svelte";
import {
  DISPLAYS,
  FAMILY,
  asked,
  card,
  chip,
  expectNoAxeHarm,
  gate,
  job,
  program,
  stand,
  unit,
  unitInBay,
} from "../shop.fixture";
import Room from "./Room.svelte";

vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

const ALL: ExitWord[] = [
  "code_on_file",
  "enter_code",
  "not_needed",
  "nothing_to_lose",
  "memory_saver",
  "customer_accepts",
];
// Roles are looked up slowly in a page without a browser.
vi.setConfig({ testTimeout: 30_000 });

const calm = () => new Promise((done) => setTimeout(done, BOUNCE_MS + 20));

beforeEach(() => {
  stand("ro");
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  go({ room: "bay" });
});

async function openJob(view: JobView, more: Record<string, unknown> = {}) {
  const mock = program({
    list_bay_jobs: [card(view.gate.verdict, view.units[0]?.head.chip.state ?? "not_asked")],
    open_job: view,
    list_displays: DISPLAYS,
    ...more,
  });
  go({ room: "bay", screen: "job", job_id: view.job_id });
  const place = render(Room);
  await screen.findByText(view.vehicle.plate);
  await screen.findByRole("heading", { level: 1, name: named(view.lines[0] ?? { name_ro: "", name_en: "" }) });
  return { mock, ...place };
}

const offers = (...exits: ExitWord[]) =>
  exits.map((exit) => ({
    exit,
    reasons: exit === "not_needed" ? (["paired"] as "paired"[]) : [],
    settle_first: false,
  }));

test("the_exits_on_the_screen_are_the_program_s_list_and_nothing_else", async () => {
  await openJob(
    job([unit("has_not", { exits: offers("enter_code", "not_needed", "customer_accepts") })], {
      gate: gate("stop", { memory_saver_allowed: false, memory_saver_reason: "srs" }),
    }),
  );
  for (const exit of ALL) {
    const there = screen.queryAllByRole("button", { name: new RegExp(`^${t(`bay-exit-${exit}`)}`, "u") });
    expect(there.length, exit).toBe(["enter_code", "not_needed", "customer_accepts"].includes(exit) ? 1 : 0);
  }
});

test("every_open_unit_shows_its_own_exits", async () => {
  const nav = unit("has_not", { exits: offers("customer_accepts") });
  await openJob(
    job([
      unit("not_asked", { exits: offers("enter_code") }),
      { ...nav, head: { ...nav.head, unit_id: "u-2", kind: "navigation" } },
      unit("verified", { head: { ...unit("verified").head, unit_id: "u-3", kind: "cd_changer" } }),
    ]),
  );
  expect(screen.getAllByRole("button", { name: new RegExp(t("bay-exit-enter_code"), "u") })).toHaveLength(1);
  expect(screen.getAllByRole("button", { name: new RegExp(t("bay-exit-customer_accepts"), "u") })).toHaveLength(1);
  expect(
    screen.getByText(new RegExp(t("bay-kind-cd_changer"), "u")),
    "the green unit is shown too",
  ).toBeInTheDocument();
});

test("leaving_the_screen_takes_the_digits_with_it", async () => {
  const view = job([unit("on_file", { outcome_due: true })], { operation: "power_back", gate: gate("confirm") });
  const { mock, container, unmount } = await openJob(view, {
    note_radio: view,
    enter_pin: { seconds: 60 },
    reveal_code: { digits: "1609", seconds: 20, ledger_seq: 4796, chip: chip("on_file") },
  });
  await calm();
  await fireEvent.click(screen.getByRole("button", { name: t("bay-back-asks") }));
  await fireEvent.click(await screen.findByRole("button", { name: "CODE" }));
  await fireEvent.click(await screen.findByRole("button", { name: t("bay-reveal") }));
  await calm();
  await fireEvent.click(screen.getByRole("button", { name: t("bay-reveal") }));
  for (const digit of ["2", "5", "8", "0"])
    await fireEvent.click(screen.getAllByRole("button", { name: digit }).at(-1) as HTMLElement);
  await fireEvent.click(screen.getByRole("button", { name: t("common-continue") }));
  await screen.findByRole("img", { name: "unu – șase – zero – nouă" });
  expect(container.textContent).toContain("16");
  expect(asked(mock, "enter_pin")).toEqual([{ pin: "2580", about_id: "j-1" }]);
  await fireEvent.click(screen.getByRole("button", { name: t("bay-back-to-job") }));
  await waitFor(() => expect(screen.queryByRole("img", { name: "unu – șase – zero – nouă" })).toBeNull());
  unmount();
  expect(document.body.textContent).not.toContain("1609");
});

test("a_second_try_needs_the_serial_typed_the_card_read_and_the_program_s_word", async () => {
  const shut = { offered: false, why_not: "serial_check_first" as const, for_radio_only: false, wait_unknown: false };
  const refused = job([unit("refused", { reveal: shut })], { operation: "power_back" });
  const after = job([unit("refused", { serial_checked_since_refusal: true })], { operation: "power_back" });
  const { mock, container } = await openJob(refused, {
    note_radio: refused,
    check_serial: { matches: true, on_file_elsewhere: false, view: {}, job: after },
  });
  await calm();
  await fireEvent.click(screen.getByRole("button", { name: t("bay-back-asks") }));
  await fireEvent.click(await screen.findByRole("button", { name: "CODE" }));
  await screen.findByText(t("bay-stop-trying"));
  await calm();
  expect(screen.queryByRole("button", { name: t("bay-second-try") }), "no way round the answers").toBeNull();
  expect(container.textContent, "nobody nods at a number").not.toContain("4417");
  const save = screen.getByRole("button", { name: t("bay-second-save") });
  for (const sign of ["4", "4", "1"]) await fireEvent.click(screen.getByRole("button", { name: sign }));
  await fireEvent.click(screen.getByRole("radio", { name: new RegExp(t("bay-second-same"), "u") }));
  await fireEvent.click(screen.getByRole("radio", { name: new RegExp(t("bay-second-sure"), "u") }));
  await fireEvent.click(save);
  expect(asked(mock, "check_serial"), "three signs are no serial").toHaveLength(0);
  await fireEvent.click(screen.getByRole("button", { name: "7" }));
  await fireEvent.click(save);
  expect(asked(mock, "check_serial")).toEqual([
    { vehicle_id: "v-1", job_id: "j-1", unit_id: "u-1", serial: "4417", reading_checked: true },
  ]);
  await screen.findByRole("button", { name: t("bay-second-try") });
});

test("where_no_serial_is_on_file_the_one_on_the_label_goes_there", async () => {
  const shut = { offered: false, why_not: "serial_check_first" as const, for_radio_only: false, wait_unknown: false };
  const refused = job([unit("refused", { reveal: shut, bay: unitInBay({ serial_ask: "not_on_file" }) })], {
    operation: "power_back",
  });
  const { mock } = await openJob(refused, {
    note_radio: refused,
    check_serial: { matches: true, on_file_elsewhere: false, view: {}, job: refused },
  });
  await calm();
  await fireEvent.click(screen.getByRole("button", { name: t("bay-back-asks") }));
  await fireEvent.click(await screen.findByRole("button", { name: "CODE" }));
  await screen.findByText(t("bay-stop-trying"));
  await calm();
  expect(screen.getByText(t("bay-serial-not_on_file"))).toBeVisible();
  for (const sign of ["4", "4", "1", "7"]) await fireEvent.click(screen.getByRole("button", { name: sign }));
  for (const answer of ["bay-second-same", "bay-second-unsure"])
    await fireEvent.click(screen.getByRole("radio", { name: new RegExp(t(answer), "u") }));
  await fireEvent.click(screen.getByRole("button", { name: t("bay-second-save") }));
  expect(asked(mock, "check_serial"), "a doubtful sign is no reading").toEqual([
    { vehicle_id: "v-1", job_id: "j-1", unit_id: "u-1", serial: "4417", reading_checked: false },
  ]);
});

test("the_radio_asks_and_the_power_was_lost_are_always_on_the_keys", async () => {
  await openJob(job([unit("verified")], { gate: gate("go") }));
  expect(screen.getByRole("button", { name: t("bay-radio-asks") })).toBeInTheDocument();
  expect(screen.getByRole("button", { name: t("bay-power-lost") })).toBeInTheDocument();
  await fireEvent.click(screen.getByRole("button", { name: t("bay-radio-asks") }));
  expect(screen.getByRole("button", { name: t("bay-power-lost") })).toBeInTheDocument();
});

for (const lang of ["ro", "en"] as const) {
  test(`a_reader_can_read_the_bay_${lang}`, async () => {
    stand(lang);
    const exits = offers(...ALL);
    const family = FAMILY;
    const take_back = { what: "power_lost_somehow" as const, until: new Date(Date.now() + 60_000).toISOString() };
    const views: [JobView, string[]][] = [
      [job([unit("has_not", { exits, family })], { gate: gate("stop") }), []],
      [job([unit("has_not", { exits })], { gate: gate("stop") }), ["bay-exit-enter_code"]],
      [job([unit("has_not", { exits })], { gate: gate("stop") }), ["bay-exit-customer_accepts"]],
      [job([unit("on_file", { exits })], { gate: gate("confirm") }), []],
      [
        job([unit("on_file", { family, outcome_due: true })], { operation: "power_back", gate: gate("confirm") }),
        ["bay-back-asks", "CODE"],
      ],
      [job([unit("refused", { family })], { operation: "power_back" }), ["bay-back-asks", "CODE"]],
      [job([unit("on_file")], { operation: "power_back" }), ["bay-back-wait"]],
      [job([unit("on_file")], { operation: "power_off", take_back }), []],
    ];
    for (const [view, path] of views) {
      const { container, unmount } = await openJob(view, { note_radio: view });
      await calm();
      for (const step of path) {
        await fireEvent.click(
          screen.getAllByRole("button", {
            name: new RegExp(`^${step === "CODE" ? step : t(step)}`, "u"),
          })[0] as HTMLElement,
        );
        await calm();
      }
      await expectNoAxeHarm(container);
      unmount();
      go({ room: "bay" });
    }
    program({
      list_bay_jobs: ["go", "ask", "confirm", "stop", "silent"].map((verdict, i) =>
        card(verdict as "go", "on_file", { job_id: `j-${i}` }),
      ),
    });
    const { container } = render(Room);
    await screen.findAllByRole("article");
    await expectNoAxeHarm(container);
  }, 60_000);
}

test("radio_changed_is_settled_by_the_typed_serial_or_at_the_radios_never_by_a_nod", async () => {
  const offer = { exit: "enter_code" as const, reasons: [], settle_first: true };
  const changed = job(
    [unit("radio_changed", { open: true, exits: [offer], bay: unitInBay({ serial_ask: "whole" }) })],
    {
      gate: gate("stop"),
    },
  );
  const { mock, container } = await openJob(changed, {
    check_serial: { matches: false, on_file_elsewhere: false, view: {}, job: changed },
  });
  await calm();
  await fireEvent.click(screen.getByRole("button", { name: new RegExp(t("bay-exit-enter_code"), "u") }));
  expect(await screen.findByText(t("bay-settle-question"))).toBeVisible();
  expect(screen.queryByRole("button", { name: t("radios-settle-same") }), "first it is typed").toBeNull();
  for (const sign of ["Z", "Z", "9", "9"]) await fireEvent.click(screen.getByRole("button", { name: sign }));
  await fireEvent.click(screen.getByRole("button", { name: t("bay-serial-save") }));
  expect(asked(mock, "check_serial")).toEqual([
    { vehicle_id: "v-1", job_id: "j-1", unit_id: "u-1", serial: "ZZ99", reading_checked: false },
  ]);
  expect(await screen.findByText(t("bay-settle-differs-more"))).toBeVisible();
  expect(screen.getByRole("button", { name: t("radios-settle-same") })).toBeVisible();
  await expectNoAxeHarm(container);
}, 60_000);
