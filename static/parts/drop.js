// A file that is dropped on the list of secrets goes to the preview of its import.

/** Lets files be dropped on the list; `say` tells what that does. */
export function acceptFiles(list, say) {
  const { form } = document.querySelector("#dropped [name=env]") ?? {};
  if (!form) return;
  const hasFile = (event) => event.dataTransfer?.types.includes("Files");
  addEventListener("dragover", (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    if (!list.classList.contains("vault-is-target")) say(list.dataset.drop);
    list.classList.add("vault-is-target");
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) list.classList.remove("vault-is-target");
  });
  addEventListener("drop", async (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    list.classList.remove("vault-is-target");
    form.elements.env.value = await event.dataTransfer.files[0].text();
    form.submit();
  });
}
