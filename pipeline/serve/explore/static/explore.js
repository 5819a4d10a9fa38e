// What the page does beyond links and forms: copies SQL, shows the row of a marked word, opens the filters where CSS cannot.

for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", async () => {
    const text = document.getElementById(button.dataset.copy).textContent;
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(document.getElementById(button.dataset.copy));
      button.textContent = "Selected";
    }
    setTimeout(() => { button.textContent = "Copy"; }, 1500);
  });
}

const filters = document.querySelector("details.filters");
if (filters && matchMedia("(min-width: 901px)").matches) filters.open = true;

// Hovering a word, or reaching its number by keyboard, lights its mentions' rows and all their words.
const reader = document.querySelector(".reader");
if (reader) {
  const aside = reader.querySelector("aside");
  const rows = new Map([...aside.querySelectorAll("[data-row]")].map((row) => [row.dataset.row, row]));
  const words = new Map();
  for (const mark of reader.querySelectorAll(".text [data-m]")) {
    for (const number of mark.dataset.m.split(" ")) {
      if (!words.has(number)) words.set(number, []);
      words.get(number).push(mark);
    }
  }
  let lit = [];
  const show = (numbers, scroll) => {
    for (const one of lit) one.classList.remove("hot");
    lit = numbers.flatMap((number) => [rows.get(number), ...(words.get(number) ?? [])]).filter(Boolean);
    for (const one of lit) one.classList.add("hot");
    const row = rows.get(numbers[0]);
    if (scroll && row && aside.scrollHeight > aside.clientHeight) {
      aside.scrollTop = row.offsetTop - aside.offsetTop - 40;
    }
  };
  const chosen = aside.querySelector(".row.on");
  if (chosen && aside.scrollHeight > aside.clientHeight) aside.scrollTop = chosen.offsetTop - aside.offsetTop - 40;
  const heed = (event) => {
    const mark = event.target.closest(".text [data-m]");
    const row = event.target.closest("[data-row]");
    if (mark) show(mark.dataset.m.split(" "), true);
    else if (row) show([row.dataset.row], false);
  };
  reader.addEventListener("mouseover", heed);
  reader.addEventListener("focusin", heed);
}
