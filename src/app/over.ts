/** Whether what an element tells of is over: its `data-until` is an instant. */
export function isOver({ dataset }: HTMLElement): boolean {
  return Date.parse(dataset['until'] ?? '') <= Date.now();
}

/** Hides the feasts that were over before a page was read: it may be older than they are. */
export function hideOver(page: ParentNode): void {
  for (const item of page.querySelectorAll<HTMLElement>('[data-until]')) item.hidden = isOver(item);
}
