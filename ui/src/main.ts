// The program's windows open here: the first one at the desk, the second in the bay, the wall on the wall.
import { mount } from "svelte";
import App from "./app/App.svelte";
import Wall from "./app/Wall.svelte";
import { go } from "./app/view.svelte";
import { windowLabel } from "./wire/window";
import "./styles/index.css";

const place = document.getElementById("app");
const label = windowLabel();
if (label === "bay") go({ room: "bay" });
if (!place) throw new Error("index.html has no #app");

// The faces with ș ț ă â î come from this very program: waiting for them is a moment, a first screen with holes is not.
const FACES = ["400", "500", "600", "700"].map((weight) => `${weight} 16px "Atkinson Hyperlegible Next"`);
const faces = FACES.map((face) => document.fonts.load(face, "a\u0103\u0219\u021b\u00e2\u00ee"));
void Promise.allSettled(faces).then(() => mount(label === "wall" ? Wall : App, { target: place }));
