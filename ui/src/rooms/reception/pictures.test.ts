// Ioana adds a picture of a radio's label; looking at it asks for the PIN and the picture goes by itself.
import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { session } from "../../app/session.svelte";
import { t } from "../../app/words";
import type { PictureHead } from "../../wire/types";
import { BOUNCE_MS } from "../one-act.svelte";
import { asked, expectNoAxeHarm, program, refusal, stand } from "../shop.fixture";
import { Pictures, SHOWN_MS } from "./pictures.svelte";
import PicturesPanel from "./Pictures.svelte";

vi.mock("../../wire/call", async (original) => ({ ...(await original<object>()), call: vi.fn() }));

const LABEL: PictureHead = {
  picture_id: "p-1",
  kind: "radio_label",
  unit_id: null,
  at: "2026-11-23T08:05:00Z",
  initials: "IO",
};
const JPEG = new Uint8Array([0xff, 0xd8, 0xff]).buffer;
const photo = (size = 3) => new File([new Uint8Array(size)], "label.jpg", { type: "image/jpeg" });
const calm = () => new Promise((done) => setTimeout(done, BOUNCE_MS + 20));
const made: string[] = [];
const gone: string[] = [];

beforeEach(() => {
  stand("ro");
  made.length = 0;
  gone.length = 0;
  URL.createObjectURL = () => {
    made.push(`blob:${made.length + 1}`);
    return made.at(-1) ?? "";
  };
  URL.revokeObjectURL = (url) => gone.push(url);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test("a_file_goes_to_the_program_as_it_is", async () => {
  const mock = program({ add_picture: [LABEL] });
  const pictures = new Pictures("j-1");
  pictures.kind = "display_on_arrival";
  await pictures.add(new File([new Uint8Array([1, 2, 3])], "x.png", { type: "image/png" }));
  expect(asked(mock, "add_picture")).toEqual([
    { job_id: "j-1", unit_id: null, kind: "display_on_arrival", file: "AQID" },
  ]);
  expect(pictures.list).toEqual([LABEL]);
});

test("a_file_chosen_right_after_a_look_is_not_taken_for_a_bounce", async () => {
  const mock = program({ add_picture: [LABEL], view_picture: JPEG });
  const pictures = new Pictures("j-1");
  await pictures.act.run("look", () => Promise.resolve(JPEG));
  await Promise.all([pictures.choose(photo()), pictures.choose(photo())]);
  expect(asked(mock, "add_picture")).toHaveLength(2);
  pictures.forget();
});

test("forty_megabytes_are_not_even_sent_and_the_sentence_is_the_programs_own", async () => {
  const mock = program({});
  const pictures = new Pictures("j-1");
  const huge = photo();
  Object.defineProperty(huge, "size", { value: 40_000_000 });
  await pictures.add(huge);
  expect(mock).not.toHaveBeenCalled();
  expect(pictures.act.error?.fields).toEqual([{ field: "file", code: "picture_too_large" }]);
});

test("what_is_on_the_clipboard_is_taken_only_if_it_is_a_picture", async () => {
  const mock = program({ add_picture: [LABEL] });
  const pictures = new Pictures("j-1");
  const paste = (files: File[]) => {
    const event = new Event("paste", { cancelable: true }) as ClipboardEvent;
    Object.defineProperty(event, "clipboardData", { value: { files } });
    pictures.paste(event);
    return event.defaultPrevented;
  };
  expect(paste([new File(["a"], "a.txt", { type: "text/plain" })])).toBe(false);
  expect(paste([photo()])).toBe(true);
  await vi.waitFor(() => expect(asked(mock, "add_picture")).toHaveLength(1));
});

test("looking_asks_for_the_pin_and_the_picture_goes_after_a_minute", async () => {
  const mock = program({ view_picture: JPEG, enter_pin: { seconds: 60 } });
  const pictures = new Pictures("j-1");
  pictures.look(LABEL);
  expect(pictures.presence.asking).toBe(true);
  expect(asked(mock, "view_picture"), "nothing is looked at before the PIN").toEqual([]);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  await pictures.presence.give("7412");
  await vi.waitFor(() => expect(pictures.shown?.url).toBe("blob:1"));
  expect(asked(mock, "enter_pin")).toEqual([{ pin: "7412", about_id: "j-1" }]);
  vi.advanceTimersByTime(SHOWN_MS);
  expect(pictures.shown).toBeNull();
  expect(gone, "its bytes are given back").toEqual(["blob:1"]);
});

test("a_removed_picture_is_taken_from_the_list", async () => {
  const mock = program({ view_picture: refusal("picture_gone"), enter_pin: { seconds: 60 }, list_pictures: [] });
  const pictures = new Pictures("j-1");
  pictures.list = [LABEL];
  pictures.look(LABEL);
  await pictures.presence.give("7412");
  await vi.waitFor(() => expect(pictures.list).toEqual([]));
  expect(asked(mock, "list_pictures")).toHaveLength(1);
});

test("removing_takes_a_second_press_on_the_verb", async () => {
  const mock = program({ remove_picture: [] });
  const pictures = new Pictures("j-1");
  pictures.list = [LABEL];
  await pictures.remove(LABEL);
  expect(asked(mock, "remove_picture")).toEqual([]);
  await pictures.remove(LABEL);
  expect(asked(mock, "remove_picture")).toEqual([{ job_id: "j-1", picture_id: "p-1" }]);
  expect(pictures.list).toEqual([]);
});

test.each(["ro", "en"] as const)(
  "the_panel_says_what_is_no_picture_and_hides_on_a_lock_%s",
  async (lang) => {
    stand(lang);
    program({
      list_pictures: [LABEL],
      view_picture: JPEG,
      enter_pin: { seconds: 60 },
      leave_tile: { ...session.state, step: "who", me: null },
      add_picture: refusal("picture_unreadable", {
        kind: "invalid",
        fields: [{ field: "file", code: "picture_unreadable" }],
      }),
    });
    const { container } = render(PicturesPanel, { job_id: "j-1" });
    await screen.findByText(/IO$/u);
    expect(screen.getByText(t("pictures-not-a-card"))).toBeInTheDocument();
    await fireEvent.change(screen.getByLabelText(t("pictures-add")), { target: { files: [photo()] } });
    expect(await screen.findByText(t("error-picture_unreadable"))).toBeInTheDocument();
    await expectNoAxeHarm(container);
    await calm();
    await fireEvent.click(screen.getByText(t("pictures-look")));
    for (const digit of "7412") await fireEvent.keyDown(screen.getByRole("group", { name: /PIN/u }), { key: digit });
    await fireEvent.keyDown(screen.getByRole("group", { name: /PIN/u }), { key: "Enter" });
    expect(await screen.findByRole("img", { name: t("pictures-kind-radio_label") })).toHaveAttribute("src", "blob:1");
    await expectNoAxeHarm(container);
    await session.leaveTile();
    await tick();
    expect(screen.queryByRole("img", { name: t("pictures-kind-radio_label") })).toBeNull();
  },
  30_000,
);
