import { AnimationMixer } from 'three';
import type { ModelSpace } from './model-space.ts';
import type { ModelTool } from './tools.ts';

/** Plays the animations of a model until it is put away. */
class Play implements ModelTool {
  private mixer: AnimationMixer;

  constructor(private readonly space: ModelSpace) {
    this.mixer = this.start();
  }

  private start(): AnimationMixer {
    const { scene, animations } = this.space.model;
    const mixer = new AnimationMixer(scene);
    for (const clip of animations) mixer.clipAction(clip).play();
    return mixer;
  }

  changeModel(): void {
    const { time } = this.mixer;
    this.mixer.stopAllAction();
    this.mixer = this.start();
    this.mixer.setTime(time);
  }

  update(seconds: number): boolean {
    this.mixer.update(seconds);
    this.space.renderer.shadowMap.needsUpdate = true;
    return true;
  }

  /** Leaves the model as it stands, like a film that is paused. */
  dispose(): void {
    this.mixer.timeScale = 0;
  }
}

export function open(space: ModelSpace): ModelTool {
  return new Play(space);
}
