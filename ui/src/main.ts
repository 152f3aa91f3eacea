// The program's window opens here.
import { mount } from "svelte";
import App from "./app/App.svelte";
import "./styles/index.css";

const place = document.getElementById("app");
if (!place) throw new Error("index.html has no #app");
mount(App, { target: place });
