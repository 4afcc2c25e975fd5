import { droppedFiles } from "../storage/exchange.js";

/**
 * Takes files and folders that are dropped anywhere on the page; without this the browser would leave the page for them.
 * @param {(choose: () => Promise<import("../storage/exchange.js").ChosenFile[]>) => void} take
 */
export function takeDrops(take) {
  const hasFiles = ({ dataTransfer }) => [...(dataTransfer?.types ?? [])].includes("Files");
  const show = (isOver) => document.body.classList.toggle("dropping", isOver);
  document.addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    show(true);
  });
  document.addEventListener("dragleave", ({ relatedTarget }) => relatedTarget === null && show(false));
  document.addEventListener("drop", (event) => {
    show(false);
    if (!hasFiles(event)) return;
    event.preventDefault();
    // What was dropped can be asked for only now.
    const files = droppedFiles(event.dataTransfer);
    take(() => files);
  });
}
