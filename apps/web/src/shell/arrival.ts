// Where the focus goes on the way from one page to another: to the new page's heading, so that a screen reader reads it and
// the next Tab goes on from there. A page that still waits for its data takes the focus when its heading comes.
import type { AnyRouter } from '@tanstack/react-router';

let awaited = false;

/** For the heading: takes the focus if it is what is being waited for. */
export function arrived(heading: HTMLElement | null): void {
  if (!heading || !awaited) return;
  awaited = false;
  heading.focus({ preventScroll: true });
}

export function watchArrivals(router: AnyRouter): void {
  router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
    if (!fromLocation || !pathChanged) return;
    const heading = document.querySelector<HTMLElement>('main h1');
    awaited = heading === null;
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  });
}
