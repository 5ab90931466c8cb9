// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Gyroscope, viewOfDevice } from './gyroscope.ts';

const near = (view: object): object => Object.fromEntries(Object.entries(view).map(([key, value]) => [key, (Math.round((value as number) * 1e4) / 1e4 + 0) % 360]));

describe('how a device is held', () => {
  it.each([
    ['upright to the north', [0, 90, 0], 0, { heading: 0, pitch: 0, roll: 0 }],
    ['upright to the east', [270, 90, 0], 0, { heading: 90, pitch: 0, roll: 0 }],
    ['upright, tipped back by 30°', [0, 120, 0], 0, { heading: 0, pitch: 30, roll: 0 }],
    ['flat on a table it looks down', [0, 0, 0], 0, { heading: 180, pitch: -90, roll: 0 }],
    ['on its left side to the north: the screen has turned with it', [90, 0, -90], 90, { heading: 0, pitch: 0, roll: 0 }],
  ] as const)('%s', (_, [alpha, beta, gamma], screen, expected) => {
    const view = viewOfDevice({ alpha, beta, gamma }, screen);
    const { heading, ...rest } = near(view) as { heading: number; pitch: number; roll: number };
    expect({ ...rest }).toEqual({ pitch: expected.pitch, roll: expected.roll });
    if (Math.abs(expected.pitch) < 90) expect(heading).toBe(expected.heading);
  });

  it('on its left side with a locked screen it is rolled counterclockwise by a quarter', () => {
    expect(near(viewOfDevice({ alpha: 90, beta: 0, gamma: -90 }, 0))).toEqual({ heading: 0, pitch: 0, roll: 90 });
  });
});

describe('looking where the device looks', () => {
  let heading = 100;
  const turned = vi.fn((view: { heading: number }) => (heading = view.heading));
  const changed = vi.fn();
  const make = (): Gyroscope => new Gyroscope(turned, () => heading, changed);
  const sense = (alpha: number | null, absolute = false): void => {
    const name = 'ondeviceorientationabsolute' in globalThis ? 'deviceorientationabsolute' : 'deviceorientation';
    dispatchEvent(Object.assign(new Event(name), { alpha, beta: 90, gamma: 0, absolute }));
  };

  beforeEach(() => {
    vi.useFakeTimers();
    heading = 100;
    vi.stubGlobal('DeviceOrientationEvent', function sense() {});
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    turned.mockClear();
    changed.mockClear();
  });

  it('keeps the bearing of the view at first, where the device knows no north', async () => {
    const gyroscope = make();
    await gyroscope.start();
    sense(0);
    expect(turned.mock.lastCall?.[0].heading).toBeCloseTo(100);
    sense(350);
    expect(turned.mock.lastCall?.[0].heading).toBeCloseTo(110);
    expect(gyroscope.state).toBe('on');
    gyroscope.stop();
  });

  it('shows true bearings where the device knows them', async () => {
    const gyroscope = make();
    await gyroscope.start();
    sense(330, true);
    expect(turned.mock.lastCall?.[0].heading).toBeCloseTo(30);
    gyroscope.stop();
  });

  it('lets the visitor turn farther by hand', async () => {
    const gyroscope = make();
    await gyroscope.start();
    sense(0, true);
    gyroscope.turnBy(15);
    sense(0, true);
    expect(turned.mock.lastCall?.[0].heading).toBeCloseTo(15);
    gyroscope.stop();
  });

  it('hears nothing more once it is stopped', async () => {
    const gyroscope = make();
    await gyroscope.start();
    gyroscope.stop();
    sense(0);
    expect(turned).not.toHaveBeenCalled();
    expect(gyroscope.state).toBe('off');
  });

  it('says when the visitor said no', async () => {
    vi.stubGlobal('DeviceOrientationEvent', Object.assign(function sense() {}, { requestPermission: () => Promise.resolve('denied') }));
    const gyroscope = make();
    await gyroscope.start();
    expect(gyroscope.state).toBe('denied');
    expect(changed).toHaveBeenCalled();
  });

  it('says when the device has no such sense: no event, or empty ones', async () => {
    const gyroscope = make();
    await gyroscope.start();
    sense(null);
    vi.advanceTimersByTime(1600);
    expect(gyroscope.state).toBe('none');
  });
});
