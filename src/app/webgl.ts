/** Whether this browser can draw the map. */
export function hasWebgl(): boolean {
  try {
    return Boolean(document.createElement('canvas').getContext('webgl2'));
  } catch {
    return false;
  }
}
