// Draws the program's PDF on a canvas. The reader comes with the program; nothing is fetched from anywhere else.
import type { PDFDocumentProxy } from "pdfjs-dist";
import workerUrl from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";

export async function openPdf(bytes: ArrayBuffer | Uint8Array): Promise<PDFDocumentProxy> {
  const reader = await import("pdfjs-dist/legacy/build/pdf.mjs");
  reader.GlobalWorkerOptions.workerSrc = workerUrl;
  // The reader takes the bytes away with it; it gets its own copy. No fonts are put into the page as data: addresses.
  const data = new Uint8Array(bytes).slice();
  return reader.getDocument({ data, disableFontFace: true, isEvalSupported: false, useSystemFonts: false }).promise;
}

export async function drawPage(paper: PDFDocumentProxy, n: number, scale: number): Promise<HTMLCanvasElement> {
  const page = await paper.getPage(n);
  const viewport = page.getViewport({ scale: scale * Math.min(window.devicePixelRatio || 1, 2) });
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(viewport.width);
  canvas.height = Math.ceil(viewport.height);
  canvas.setAttribute("aria-hidden", "true");
  await page.render({ canvas, viewport }).promise;
  return canvas;
}
