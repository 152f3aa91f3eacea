// Dan and what the shop says and learns: the catalogue, the month, what was seen of the radios.
import { cleanup, fireEvent, render, screen, within } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { t } from "../../app/words";
import type { DisplayEntry, ManagerView, SeenCounts, ShopLearned } from "../../wire/types";
import { BOUNCE_MS } from "../one-act.svelte";
import { asked, expectNoAxeHarm, MIHAI, program, refusal, stand } from "../shop.fixture";
import { jobType, line, view } from "./catalogue.fixture";
import { Catalogue } from "./catalogue.svelte";
import CataloguePage from "./CataloguePage.svelte";
import LearnedPage from "./LearnedPage.svelte";
import { Learned, Month } from "./month.svelte";
import MonthPage from "./MonthPage.svelte";
import Room from "./Room.svelte";

vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

const calm = () => new Promise((done) => setTimeout(done, BOUNCE_MS + 20));

const SEEN: SeenCounts = {
  radios: 9,
  looked: 14,
  came_back: 14,
  tried: 10,
  first_try: 9,
  refusals: 1,
  waits: [{ minutes: 60, times: 2 }],
  waits_without_end: 1,
  final_waits: 0,
};

const EXITS = [
  "code_on_file",
  "enter_code",
  "not_needed",
  "nothing_to_lose",
  "memory_saver",
  "customer_accepts",
] as const;

function month(more: Partial<ManagerView> = {}): ManagerView {
  return {
    month: "2026-11-01",
    earlier: "2026-10-01",
    later: null,
    jobs: 40,
    warnings: 10,
    per_hundred: 25,
    overridden: 3,
    needless: 1,
    flagged: true,
    people: [
      {
        person_id: MIHAI.person_id,
        name: MIHAI.name,
        all: 10,
        exits: EXITS.map((exit) => ({
          exit,
          times: exit === "code_on_file" ? 7 : exit === "customer_accepts" ? 3 : 0,
        })),
      },
    ],
    refused_after_confirm: { times: 1, of: 7 },
    found_locked: { times: 2, of: 5 },
    asked_too_late: { times: 4, of: 10 },
    started_unasked: { times: 0, of: 8 },
    rules: [
      {
        job_type_id: "clutch",
        name_ro: "Ambreiaj",
        name_en: "Clutch",
        all: 4,
        overridden: 3,
        needless: 0,
        flagged: true,
      },
      {
        job_type_id: "battery",
        name_ro: "Baterie",
        name_en: "Battery",
        all: 6,
        overridden: 0,
        needless: 1,
        flagged: false,
      },
    ],
    ...more,
  };
}

beforeEach(() => stand("ro", true));
afterEach(cleanup);

async function opened(catalogue = new Catalogue()) {
  const page = render(CataloguePage, { catalogue });
  await screen.findByText("Înlocuire baterie");
  return { catalogue, ...page };
}

test("a_kind_of_work_is_found_without_diacritics_and_opened_with_a_key", async () => {
  program({ open_catalogue: view() });
  const { catalogue } = await opened();
  await fireEvent.input(screen.getByLabelText(t("learn-cat-filter")), { target: { value: "inlocuire" } });
  expect(screen.queryByText("Airbag")).toBeNull();
  await fireEvent.click(screen.getByRole("button", { name: /Înlocuire baterie/u }));
  expect(catalogue.chosen).toBe("battery");
  await fireEvent.input(screen.getByLabelText(t("learn-cat-filter")), { target: { value: "ceva ce nu e" } });
  expect(screen.getByText(t("learn-cat-none"))).toBeInTheDocument();
});

test("saving_waits_for_the_managers_pin_and_then_sends_what_was_typed", async () => {
  let tries = 0;
  const mock = program({
    open_catalogue: view(),
    edit_job_type: () => {
      tries += 1;
      return tries === 1
        ? refusal("presence_needed")
        : view({ job_types: [jobType("battery", "Baterie nouă", { version: 1 })] });
    },
    enter_pin: { seconds: 60 },
  });
  const catalogue = new Catalogue();
  await catalogue.load();
  catalogue.choose("battery");
  if (catalogue.job) catalogue.job.name_ro = "Baterie nouă";
  await catalogue.save();
  expect(catalogue.presence.asking).toBe(true);
  expect(catalogue.job?.name_ro, "nothing typed is lost").toBe("Baterie nouă");
  await calm();
  await catalogue.presence.give("1100");
  await vi.waitFor(() => expect(catalogue.news).toBe("saved"));
  const [, sent] = asked(mock, "edit_job_type") as Record<string, unknown>[];
  expect(sent).toMatchObject({ job_type_id: "battery", version: 0, name_ro: "Baterie nouă", no_memory_saver: null });
  expect(sent, "what was shown beside the form stays here").not.toHaveProperty("entry");
  expect(catalogue.job?.version, "the form goes on from what was saved").toBe(1);
});

test("a_danger_offers_no_way_to_allow_the_memory_saver", async () => {
  const airbag = jobType("airbag", "Airbag", {
    no_memory_saver: "srs",
    reasons: ["srs", "fuel"],
    saver_may_be_allowed: false,
  });
  program({ open_catalogue: view({ job_types: [jobType("battery", "Înlocuire baterie"), airbag] }) });
  const { catalogue } = await opened();
  await fireEvent.click(screen.getByRole("button", { name: /Airbag/u }));
  const group = screen.getByRole("group", { name: t("learn-saver") });
  expect(within(group).queryByRole("radio", { name: new RegExp(t("learn-saver-allowed"), "u") })).toBeNull();
  expect(screen.getByText(t("learn-saver-danger"))).toBeInTheDocument();
  catalogue.choose("battery");
  await vi.waitFor(() =>
    expect(
      within(screen.getByRole("group", { name: t("learn-saver") })).getByRole("radio", {
        name: new RegExp(t("learn-saver-allowed"), "u"),
      }),
    ).toBeChecked(),
  );
});

test("a_new_kind_of_work_without_a_name_is_told_at_the_name", async () => {
  program({
    open_catalogue: view(),
    edit_job_type: refusal("required", { kind: "invalid", fields: [{ field: "name_ro", code: "job_name_needed" }] }),
  });
  const { catalogue, container } = await opened();
  await fireEvent.click(screen.getByRole("button", { name: t("learn-cat-new") }));
  expect(catalogue.job?.no_memory_saver, "no saver until a manager says so").toBe("unknown");
  await fireEvent.click(screen.getByRole("button", { name: t("learn-cat-save") }));
  const link = await screen.findByRole("link", { name: t("error-job_name_needed") });
  expect(link).toHaveAttribute("href", "#catalogue-name_ro");
  await expectNoAxeHarm(container);
}, 60_000);

test("digits_beside_the_word_code_are_asked_about_once", async () => {
  const mock = program({
    open_catalogue: view(),
    edit_radio_family: ({ is_no_code }: { is_no_code: boolean }) =>
      is_no_code
        ? view()
        : refusal("required", { kind: "invalid", fields: [{ field: "entry_method", code: "text_holds_code" }] }),
  });
  await opened();
  await fireEvent.click(screen.getByRole("radio", { name: t("learn-cat-kind-families") }));
  await fireEvent.click(screen.getByRole("button", { name: /Volkswagen/u }));
  await fireEvent.click(screen.getByRole("button", { name: t("learn-cat-save") }));
  await fireEvent.click(await screen.findByLabelText(t("learn-cat-no-code")));
  await calm();
  await fireEvent.click(screen.getByRole("button", { name: t("learn-cat-save") }));
  expect(await screen.findByText(t("learn-cat-news-saved"))).toBeInTheDocument();
  expect(asked(mock, "edit_radio_family")).toHaveLength(2);
});

test("what_the_program_changed_since_the_edit_stands_beside_the_shops_word", async () => {
  const edited = [{ field: "battery_disconnect", shipped_then: "usually", shipped_now: "always", moved: true }];
  program({ open_catalogue: view({ job_types: [jobType("battery", "Înlocuire baterie", { edited })] }) });
  await opened();
  expect(screen.getByText(t("learn-cat-moved"))).toBeInTheDocument();
  await fireEvent.click(screen.getByRole("button", { name: /Înlocuire baterie/u }));
  const words = t("learn-edited-moved", { then: t("learn-often-usually"), now: t("learn-often-always") });
  expect(screen.getByText(words)).toBeInTheDocument();
});

test("a_kind_of_work_is_taken_off_the_list_and_put_back", async () => {
  const gone = view({ job_types: [jobType("battery", "Înlocuire baterie", { retired: true, version: 1 })] });
  const mock = program({ open_catalogue: view(), retire_catalogue_item: gone });
  await opened();
  await fireEvent.click(screen.getByRole("button", { name: /Înlocuire baterie/u }));
  await fireEvent.click(screen.getByRole("button", { name: t("learn-cat-retire") }));
  expect(await screen.findByText(t("learn-cat-news-retired"))).toBeInTheDocument();
  expect(asked(mock, "retire_catalogue_item")).toEqual([
    { kind: "job_type", item_id: "battery", version: 0, retired: true },
  ]);
  expect(screen.getByRole("button", { name: t("learn-cat-restore") })).toBeInTheDocument();
});

test("somebody_elses_edit_meanwhile_is_told_and_nothing_typed_is_lost", async () => {
  program({ open_catalogue: view(), edit_display_text: refusal("changed_meanwhile") });
  const catalogue = new Catalogue();
  await catalogue.load();
  catalogue.show("displays");
  catalogue.choose("SAFE");
  if (catalogue.display) catalogue.display.do_ro = "Lăsați pornit.";
  await catalogue.save();
  expect(catalogue.act.error?.code).toBe("changed_meanwhile");
  expect(catalogue.display?.do_ro).toBe("Lăsați pornit.");
});

test("a_line_of_the_shop_is_written_for_its_makes_and_its_work", async () => {
  const made = view({ lines: [...view().lines, line("shop.2", "Senzori încercați", { shop_made: true, version: 6 })] });
  const mock = program({ open_catalogue: view(), edit_after_line: made });
  const { container } = await opened();
  await fireEvent.click(screen.getByRole("radio", { name: t("learn-cat-kind-lines") }));
  await fireEvent.click(screen.getByRole("button", { name: t("learn-line-new") }));
  expect(screen.getByText(t("learn-line-works-all"))).toBeInTheDocument();
  await fireEvent.input(screen.getByLabelText(t("learn-line-ro")), { target: { value: "Senzori încercați" } });
  await fireEvent.input(screen.getByLabelText(t("learn-makes")), { target: { value: "Opel" } });
  await fireEvent.input(screen.getByLabelText(t("learn-line-works-find")), { target: { value: "baterie" } });
  await fireEvent.click(screen.getByLabelText("Înlocuire baterie"));
  await expectNoAxeHarm(container);
  await fireEvent.click(screen.getByRole("button", { name: t("learn-cat-save") }));
  expect(asked(mock, "edit_after_line")[0]).toMatchObject({
    line_id: null,
    title_ro: "Senzori încercați",
    makes: "Opel",
    job_types: ["battery"],
  });
  expect(await screen.findByText(t("learn-cat-news-saved"))).toBeInTheDocument();
  expect(screen.getByRole("heading", { name: "Senzori încercați" }), "the new one stays open").toBeInTheDocument();
}, 60_000);

test("a_line_without_words_is_told_at_its_field_and_one_that_protects_has_no_form", async () => {
  program({
    open_catalogue: view(),
    edit_after_line: refusal("required", {
      kind: "invalid",
      fields: [{ field: "title_ro", code: "line_needs_words" }],
    }),
  });
  await opened();
  await fireEvent.click(screen.getByRole("radio", { name: t("learn-cat-kind-lines") }));
  await fireEvent.click(screen.getByRole("button", { name: t("learn-line-new") }));
  await fireEvent.click(screen.getByRole("button", { name: t("learn-cat-save") }));
  const link = await screen.findByRole("link", { name: t("error-line_needs_words") });
  expect(link).toHaveAttribute("href", "#catalogue-title_ro");
  await fireEvent.click(screen.getByRole("button", { name: /Geamuri și trapă/u }));
  expect(screen.getByText(t("error-line_protects"))).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: t("learn-cat-save") })).toBeNull();
  expect(screen.queryByRole("button", { name: t("learn-cat-retire") })).toBeNull();
});

test("a_text_on_the_display_of_the_shops_own_is_written_down_and_taken_off_again", async () => {
  const known = refusal("required", { kind: "invalid", fields: [{ field: "text", code: "display_known" }] });
  const [first] = view().displays;
  const lock = {
    ...(first as DisplayEntry),
    display_id: "shop.9",
    text: "LOCK 7",
    shop_made: true,
    makes: [],
    version: 6,
  };
  let tries = 0;
  const mock = program({
    open_catalogue: view(),
    edit_display_text: () => {
      tries += 1;
      return tries === 1 ? known : view({ displays: [lock] });
    },
    retire_catalogue_item: view({ displays: [{ ...lock, retired: true }] }),
  });
  await opened();
  await fireEvent.click(screen.getByRole("radio", { name: t("learn-cat-kind-displays") }));
  await fireEvent.click(screen.getByRole("button", { name: t("learn-display-new") }));
  const text = screen.getByLabelText(t("learn-display-text"));
  await fireEvent.input(text, { target: { value: "SAFE" } });
  await fireEvent.click(screen.getByRole("button", { name: t("learn-cat-save") }));
  expect(await screen.findByRole("link", { name: t("error-display_known") })).toHaveAttribute(
    "href",
    "#catalogue-text",
  );
  await calm();
  await fireEvent.input(text, { target: { value: "LOCK 7" } });
  await fireEvent.click(screen.getByRole("button", { name: t("learn-cat-save") }));
  expect(await screen.findByText(t("learn-cat-news-saved"))).toBeInTheDocument();
  expect(asked(mock, "edit_display_text").at(-1)).toMatchObject({ display_id: null, text: "LOCK 7", kind: "locked" });
  await calm();
  await fireEvent.click(screen.getByRole("button", { name: t("learn-cat-retire") }));
  expect(asked(mock, "retire_catalogue_item")).toEqual([
    { kind: "display_text", item_id: "shop.9", version: 6, retired: true },
  ]);
});

test("a_month_is_read_with_its_counts_and_an_earlier_one_with_a_key", async () => {
  const mock = program({
    manager_view: ({ day }: { day: string | null }) =>
      day === null
        ? month()
        : month({
            month: "2026-10-01",
            earlier: "2026-09-01",
            later: "2026-11-01",
            jobs: 0,
            warnings: 0,
            people: [],
            rules: [],
          }),
  });
  render(MonthPage, { month: new Month() });
  expect(await screen.findByText(t("learn-per-hundred", { n: 25 }))).toBeInTheDocument();
  expect(screen.getByText(t("learn-flagged"))).toBeInTheDocument();
  const clutch = screen.getByRole("row", { name: /Ambreiaj/u });
  expect(within(clutch).getByText("(75 %)")).toBeInTheDocument();
  expect(within(clutch).getByText(t("learn-flag"))).toBeInTheDocument();
  const mihai = screen.getByRole("row", { name: /Mihai Stan/u });
  expect(within(mihai).getByText("(70 %)")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: t("learn-month-later") })).toHaveAttribute("aria-disabled", "true");
  await fireEvent.click(screen.getByRole("button", { name: t("learn-month-earlier") }));
  expect(await screen.findByText(t("learn-month-empty"))).toBeInTheDocument();
  expect(asked(mock, "manager_view")).toEqual([{ day: null }, { day: "2026-10-01" }]);
});

test("what_was_seen_stands_beside_what_is_reported_and_nothing_seen_is_said", async () => {
  const learned: ShopLearned = {
    families: [{ name: "Volkswagen: SAFE", reported_tries: 2, reported_minutes: 60, seen: SEEN }],
    models: [],
  };
  program({ shop_learned: learned });
  render(LearnedPage, { learned: new Learned() });
  expect(await screen.findByText(t("learn-seen-back", { n: 14, of: 14 }))).toBeInTheDocument();
  expect(screen.getByText(t("learn-seen-first", { n: 9, of: 10 }))).toBeInTheDocument();
  expect(screen.getByText(t("learn-seen-wait", { minutes: 60, n: 2 }))).toBeInTheDocument();
  expect(screen.getByText(t("learn-reported-minutes", { n: 60 }))).toBeInTheDocument();
  expect(screen.getByText(t("learn-nothing-seen"))).toBeInTheDocument();
});

test("whoever_may_not_is_told_so_on_each_page", async () => {
  program({
    open_catalogue: refusal("no_right"),
    manager_view: refusal("no_right"),
    shop_learned: refusal("no_right"),
  });
  render(CataloguePage, { catalogue: new Catalogue() });
  render(MonthPage, { month: new Month() });
  render(LearnedPage, { learned: new Learned() });
  expect(await screen.findAllByText(t("error-no_right"))).toHaveLength(3);
});

for (const lang of ["ro", "en"] as const) {
  test(`a_reader_can_read_what_the_shop_learns_${lang}`, async () => {
    stand(lang, true);
    program({
      list_people: [MIHAI],
      open_catalogue: view(),
      manager_view: month(),
      shop_learned: { families: [{ name: "VW", reported_tries: 2, reported_minutes: null, seen: SEEN }], models: [] },
    });
    const { container } = render(Room);
    await screen.findByText("Mihai Stan");
    for (const tab of ["month", "learned", "catalogue"] as const) {
      await fireEvent.click(screen.getByRole("radio", { name: t(`office-tab-${tab}`) }));
      await calm();
      await expectNoAxeHarm(container);
    }
    for (const kind of ["job_types", "families", "lines", "displays"] as const) {
      await fireEvent.click(screen.getByRole("radio", { name: t(`learn-cat-kind-${kind}`) }));
      const [first] = within(screen.getByRole("region", { name: t("learn-cat-list") })).getAllByRole("button");
      if (first) await fireEvent.click(first);
      await calm();
      await expectNoAxeHarm(container);
      expect(container.textContent, "every word is there").not.toContain("⟨");
    }
  }, 60_000);
}
