// The one interruption of a job: it names car, harm and next step, and nothing but a touch meant for it moves it. Property damage is a NOTICE
// without a triangle, injury a WARNING with one (SCREENS.md 12 and 13). And what the technician states with one of the two outcomes.
import { cleanup, fireEvent, render, screen, within } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { guarded, quiet, scan } from "../../../test/burst";
import Scanned from "../../app/Scanned.svelte";
import { scanner } from "../../app/scanner.svelte";
import { go } from "../../app/view.svelte";
import { t } from "../../app/words";
import { FAMILY, asked, card, gate, job, jobInBay, program, stand, unit } from "../shop.fixture";
import { button, calm, openJob } from "./bay.fixture";
import Room from "./Room.svelte";
import VerdictBar from "./VerdictBar.svelte";

vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));
vi.setConfig({ testTimeout: 30_000 });

/** The questions a page asks by itself, every two seconds and on opening. */
const LOOKS = ["open_job", "list_bay_jobs", "program_state", "still_here"];
const EXITS = ["enter_code", "not_needed", "customer_accepts"] as const;
let off: () => void;

beforeEach(() => {
  stand("ro");
  off = guarded();
});
afterEach(() => {
  off();
  cleanup();
  go({ room: "bay" });
});

function red() {
  const exits = EXITS.map((exit) => ({ exit, reasons: [], settle_first: false }));
  return job([unit("not_asked", { exits })], { gate: gate("stop") });
}

const bar = () => screen.getByRole("region", { name: new RegExp(t("bay-say-stop"), "u") });

test("enter_esc_a_scanner_and_a_touch_beside_it_leave_a_stop_where_it_is_and_write_nothing", async () => {
  const { mock, container } = await openJob(red());
  render(Scanned);
  const all = () => mock.mock.calls.map(([name]) => String(name)).filter((name) => !LOOKS.includes(name));
  const stands = (after: string) => {
    expect(bar(), after).toBeVisible();
    for (const exit of EXITS) expect(button(t(`bay-exit-${exit}`)), after).toBeVisible();
    expect(screen.queryByRole("button", { name: t("bay-act-start") }), after).toBeNull();
    expect(all(), after).toEqual([]);
  };
  stands("at first");
  expect(document.activeElement, "no button waits for a stray Enter").toBe(document.body);

  for (const key of ["Enter", "Escape", " ", "Tab"]) {
    await fireEvent.keyDown(document.body, { key, code: key === " " ? "Space" : key });
    await fireEvent.keyUp(document.body, { key, code: key === " " ? "Space" : key });
    await calm();
    stands(key);
  }
  for (const [label, end] of [
    ["7612001X", "Enter"],
    ["WVWZZZ1KZ7W048217", "Tab"],
    ["1234567", "Enter"],
    ["dnDNyn", "Enter"],
  ] as const) {
    scan(label, 6, end);
    await quiet();
    await calm();
    stands(label);
    expect(scanner.read?.text.toUpperCase(), "shown before it is used").toContain(label.slice(1, 4).toUpperCase());
    scanner.drop();
  }
  const beside = [document.body, container.querySelector("main"), container.querySelector("header"), bar()];
  for (const place of beside) {
    for (const event of ["pointerDown", "pointerUp", "click"] as const) await fireEvent[event](place as Element);
    await calm();
    stands(`a touch on ${place?.tagName}`);
  }
});

test("a_stop_for_a_radio_is_a_notice_without_a_triangle_and_an_injury_is_a_warning_with_one", async () => {
  await openJob({ ...red(), bay: jobInBay({ injuries: ["srs"] }) });
  const TRIANGLE = ".lucide-triangle-alert";
  expect(within(bar()).getByText(t("bay-notice"))).toBeVisible();
  expect(bar().querySelector(TRIANGLE), "a locked radio injures nobody").toBeNull();
  expect(bar().querySelector(".lucide-octagon-x")).not.toBeNull();
  expect(within(bar()).queryByText(t("bay-warning"))).toBeNull();

  const injury = screen.getByRole("region", { name: t("bay-warning-srs") });
  expect(within(injury).getByText(t("bay-warning"))).toBeVisible();
  expect(injury.querySelector(TRIANGLE)).not.toBeNull();
  expect(within(injury).queryByText(t("bay-notice"))).toBeNull();
});

test.each(["silent", "go", "ask", "confirm", "stop", "off", "back", "kept"] as const)(
  "the_bar_never_wears_a_triangle_(%s)",
  (word) => {
    const { container } = render(VerdictBar, { word, say: "…", why: "…", notice: word === "stop" });
    expect(container.querySelector(".lucide-triangle-alert")).toBeNull();
    expect(container.textContent.includes(t("bay-notice"))).toBe(word === "stop");
  },
);

test.each([true, false])("accepted_states_the_three_minutes_where_the_family_says_so_(%s)", async (listen) => {
  const family = { ...FAMILY, listen_three_minutes: listen };
  const due = unit("on_file", { family, outcome_due: true });
  await openJob(job([due], { operation: "power_back" }), { note_radio: job([due], { operation: "power_back" }) });
  await fireEvent.click(button(t("bay-radio-asks")));
  await fireEvent.click(await screen.findByRole("button", { name: "CODE" }));
  const accepted = await screen.findByRole("button", { name: new RegExp(`^${t("bay-accepted")}`, "u") });
  expect(accepted.textContent.includes(t("bay-accepted-listen"))).toBe(listen);
  expect(accepted.textContent.includes(t("bay-accepted-more"))).toBe(!listen);
});

test.each(["ro", "en"] as const)("what_accepted_says_is_a_statement_and_no_order_(%s)", (language) => {
  stand(language);
  const first = { ro: "L-am auzit", en: "I heard" }[language];
  expect(t("bay-accepted-listen").startsWith(first)).toBe(true);
});

test("on_the_list_call_the_desk_asks_which_car_and_raises_the_call_for_that_one", async () => {
  const vehicle = card("stop", "not_asked").vehicle;
  const mock = program({
    list_bay_jobs: [
      card("stop", "not_asked"),
      card("stop", "not_asked", { job_id: "j-2", vehicle: { ...vehicle, vehicle_id: "v-2", plate: "BV 77 ALT" } }),
    ],
    call_desk: red(),
  });
  render(Room);
  await screen.findByText("BV 77 ALT");
  await fireEvent.click(button(t("bay-call-desk")));
  expect(screen.getByText(t("bay-pick-desk"))).toBeVisible();
  expect(asked(mock, "call_desk"), "of which car?").toEqual([]);
  await fireEvent.click(screen.getByRole("button", { name: `${t("bay-call-desk")}: BV 77 ALT` }));
  await calm();
  expect(asked(mock, "call_desk")).toEqual([{ job_id: "j-2" }]);
  expect(screen.queryByText(t("bay-pick-desk")), "it is asked once").toBeNull();
  expect(screen.getByRole("heading", { level: 1, name: t("bay-jobs-title") })).toBeVisible();
});
