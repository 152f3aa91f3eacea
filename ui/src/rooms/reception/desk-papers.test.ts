// The papers of a car that comes in, by key and by finger, as Ioana prints them.
import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { press, settle } from "../../../test/keys";
import { go, view } from "../../app/view.svelte";
import { t } from "../../app/words";
import { pressKey } from "../../shared/keys";
import type { LoggedCar } from "../../wire/types";
import { BOUNCE_MS } from "../one-act.svelte";
import { asked, expectNoAxeHarm, job, program, refusal, stand, unit } from "../shop.fixture";
import LoggedCarPage from "./LoggedCar.svelte";
import Room from "./Room.svelte";

vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

const LOGGED: LoggedCar = {
  code_kept: null,
  job_id: "j-1",
  number: "A-411",
  plate: "BV 07 KLM",
  key_tag: "17",
  missing: [],
  verdict: "confirm",
  soft_warnings: [],
  vehicle_id: "v-1",
  maybe_twice: false,
};
const PRINTED = { where_to: "printer" as const, target: "Laser" };

function key(name: string): boolean {
  return pressKey(new KeyboardEvent("keydown", { key: name }));
}

/** Longer than a bounce of the finger. */
function waits(): void {
  vi.spyOn(performance, "now").mockReturnValue(performance.now() + BOUNCE_MS + 1);
}

beforeEach(() => {
  stand("ro");
  go({ room: "reception", screen: "job", job_id: "j-1" });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe("on the job page", () => {
  test("f9_prints_the_reception_sheet_and_says_where_it_went", async () => {
    const mock = program({ open_job: job([unit("on_file")]), print_reception_sheet: PRINTED });
    render(Room);
    await settle();

    expect(key("F9"), "the key is taken").toBe(true);
    await settle();

    expect(asked(mock, "print_reception_sheet")).toEqual([{ job_id: "j-1" }]);
    expect(asked(mock, "print_key_tag_label")).toHaveLength(0);
    expect(screen.getByRole("status")).toHaveTextContent(t("reception-sent-sheet"));
    expect(screen.getByRole("status")).toHaveTextContent("Laser");
    await expectNoAxeHarm(document.body);
  });

  test("f8_prints_the_label_on_what_the_printer_holds", async () => {
    const mock = program({ open_job: job([unit("on_file")]), print_key_tag_label: PRINTED });
    render(Room);
    await settle();

    key("F8");
    await settle();
    waits();
    await fireEvent.click(screen.getByRole("radio", { name: new RegExp(t("reception-label-label_89x36"), "u") }));
    await fireEvent.click(screen.getByRole("button", { name: new RegExp(t("reception-print-label"), "u") }));
    await settle();

    expect(asked(mock, "print_key_tag_label")).toEqual([
      { job_id: "j-1", size: "tape_62" },
      { job_id: "j-1", size: "label_89x36" },
    ]);
    expect(screen.getByRole("status")).toHaveTextContent(t("reception-sent-label"));
  });

  test("a_bouncing_key_prints_one_sheet", async () => {
    const mock = program({ open_job: job([unit("on_file")]), print_reception_sheet: PRINTED });
    render(Room);
    await settle();
    key("F9");
    key("F9");
    await settle();
    key("F9");
    await settle();
    expect(asked(mock, "print_reception_sheet")).toHaveLength(1);
    expect(screen.getByRole("status"), "and it still says so").toHaveTextContent("Laser");
  });

  test("a_printer_that_is_out_of_order_is_said_and_the_next_paper_takes_the_words_away", async () => {
    program({
      open_job: job([unit("on_file")]),
      print_reception_sheet: refusal("print_failed"),
      print_key_tag_label: PRINTED,
    });
    render(Room);
    await settle();
    key("F9");
    await settle();
    expect(screen.getByText(t("error-print_failed"))).toBeInTheDocument();
    expect(screen.getByRole("status")).toBeEmptyDOMElement();

    waits();
    key("F8");
    await settle();
    expect(screen.queryByText(t("error-print_failed"))).toBeNull();
    expect(screen.getByRole("status")).toHaveTextContent("Laser");
  });
});

describe("right after logging", () => {
  test("the_sheet_and_the_label_are_one_key_away_and_enter_still_goes_to_the_board", async () => {
    const mock = program({ print_reception_sheet: PRINTED, print_key_tag_label: PRINTED });
    render(LoggedCarPage, { logged: LOGGED, country: "RO" });
    await settle();

    key("F9");
    await settle();
    waits();
    key("F8");
    await settle();

    expect(asked(mock, "print_reception_sheet")).toEqual([{ job_id: "j-1" }]);
    expect(asked(mock, "print_key_tag_label")).toHaveLength(1);
    expect(document.activeElement, "Enter goes to the board").toHaveTextContent(t("reception-to-board"));
    await press("Enter");
    expect([view.room, view.screen, view.job_id]).toEqual(["reception", "", null]);
  });
});
