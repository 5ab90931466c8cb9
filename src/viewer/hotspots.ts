import type { Hotspot, ViewerData } from '../model/viewer.ts';

type Place = { readonly x: number; readonly y: number } | undefined;

/** The hotspots of a viewer, in a tour those of the scene `place` (else of the first). */
export function hotspotsAt(data: ViewerData, place: string | undefined): readonly Hotspot[] {
  if (data.type !== 'tour') return data.hotspots;
  return (data.scenes.find(({ id }) => id === place) ?? data.scenes[0]).hotspots;
}

/** Keeps the buttons of hotspots where their hotspots are in the picture. */
export class Markers {
  constructor(private readonly list: HTMLElement) {}

  /** Moves each button to where `find` says, and hides those that it does not find. */
  place(find: (hotspot: string) => Place): void {
    for (const button of this.list.querySelectorAll<HTMLElement>('[data-hotspot]')) {
      const place = find(button.dataset.hotspot ?? '');
      button.hidden = place === undefined;
      if (place) button.style.translate = `${place.x.toFixed(1)}px ${place.y.toFixed(1)}px`;
    }
  }
}
