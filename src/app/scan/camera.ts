/** Why there is no picture: not allowed, no camera (or none without https), or another app has it. */
export type CameraFault = 'denied' | 'none' | 'inUse';

const FAULTS: Readonly<Record<string, CameraFault>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  TypeError: 'none',
};

/** The camera could not be opened. */
export class CameraError extends Error {
  constructor(readonly fault: CameraFault) {
    super(`Camera: ${fault}`);
  }
}

/** Asks for the camera at the back. Rejects with a {@link CameraError}; whoever calls stops the tracks. */
export async function openCamera(): Promise<MediaStream> {
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) throw new CameraError('none');
  const video = { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } };
  try {
    return await devices.getUserMedia({ video, audio: false });
  } catch (error) {
    throw new CameraError(FAULTS[(error as Error).name] ?? 'inUse');
  }
}

/** Switches the lamp beside the camera; `undefined` where there is none that a page can switch. */
export function torchOf(stream: MediaStream): ((on: boolean) => Promise<void>) | undefined {
  const [track] = stream.getVideoTracks();
  const able = track?.getCapabilities?.() as (MediaTrackCapabilities & { readonly torch?: boolean }) | undefined;
  if (!track || !able?.torch) return undefined;
  return (on) => track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] });
}
