/** Tabs and their panels: arrow keys go from one tab to the next. */
export class Tabs {
  private readonly tabs: HTMLElement[];

  constructor(
    list: HTMLElement,
    private readonly onShow: (panel: string) => void,
  ) {
    this.tabs = [...list.querySelectorAll<HTMLElement>("[role=tab]")];
    this.tabs.forEach((tab, i) => {
      tab.addEventListener("click", () => this.show(this.panelOf(tab)));
      tab.addEventListener("keydown", ({ key }) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
        if (step === undefined) return;
        const next = this.tabs[(i + step + this.tabs.length) % this.tabs.length];
        if (next === undefined) return;
        this.show(this.panelOf(next));
        next.focus();
      });
    });
  }

  show(panel: string): void {
    for (const tab of this.tabs) {
      const chosen = this.panelOf(tab) === panel;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      const shown = document.getElementById(this.panelOf(tab));
      if (shown !== null) shown.hidden = !chosen;
    }
    this.onShow(panel);
  }

  private panelOf(tab: HTMLElement): string {
    return tab.getAttribute("aria-controls") ?? "";
  }
}
