// The bay with a job open, and a finger that waits until a press counts again.
import { render, screen } from "@testing-library/svelte";
import { go } from "../../app/view.svelte";
import { named } from "../../app/words";
import type { JobView } from "../../wire/types";
import { BOUNCE_MS } from "../one-act.svelte";
import { DISPLAYS, program } from "../shop.fixture";
import Room from "./Room.svelte";

export const calm = () => new Promise((done) => setTimeout(done, BOUNCE_MS + 20));
export const button = (words: string) => screen.getByRole("button", { name: new RegExp(`^${words}`, "u") });

export async function openJob(view: JobView, more: Record<string, unknown> = {}) {
  const mock = program({ list_bay_jobs: [], open_job: view, list_displays: DISPLAYS, ...more });
  go({ room: "bay", screen: "job", job_id: view.job_id });
  const place = render(Room);
  await screen.findByRole("heading", { level: 1, name: named(view.lines[0] ?? { name_ro: "", name_en: "" }) });
  await calm();
  return { mock, ...place };
}
