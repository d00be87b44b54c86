import { untrack } from 'svelte';
import type { BegunPainting } from './begun-painting.ts';
import type { Glance } from './glance.ts';
import { magnified } from './glance.ts';
import { changedParts, FIRST_VERSION, type Painted } from './painted.ts';
import type { Picture } from './painter.ts';
import { Painting } from './painting.ts';
import { isOf, type Pictures } from './screen.ts';

/** What is to be seen. */
export interface Subject {
  painted: Painted;
  /** What the reader looks at, and how all of it would be seen. */
  glance: Glance;
  whole: Glance;
  density: number;
}

/** Keeps the pictures of a graph up to what is looked at. */
export class Easel {
  pictures: Pictures = $state.raw({ whole: null, newest: null });
  #painting: Painting | null = null;
  #painted: Partial<Painted> = {};
  #subject: Subject | null = null;
  #onfailure: () => void = () => undefined;
  #version = FIRST_VERSION;

  /**
   * Sets itself up until the function returned is called, and goes on with what was begun; `onfailure` is told where
   * the browser cannot paint.
   */
  open(begun: BegunPainting | null, onfailure: () => void): () => void {
    this.#onfailure = onfailure;
    try {
      this.#painting = begun?.painting ?? new Painting();
      this.#painted = begun?.painted ?? {};
    } catch {
      onfailure();
    }
    return () => this.#painting?.end();
  }

  /** Has something painted, or what was painted seen from elsewhere. */
  show(subject: Subject): void {
    const isFirst = this.#subject === null;
    this.#subject = subject;
    if (isFirst) this.#listen();
    const changed = changedParts(this.#painted, subject.painted);
    if (Object.keys(changed).length > 0) {
      this.#painted = subject.painted;
      this.#version++;
      this.#painting?.change(changed);
    }
    const { newest } = untrack(() => this.pictures);
    if (!this.#isCurrent(newest, subject.glance)) this.#ask(subject.glance);
  }

  /** A picture that was begun may be there already; what it is of is known only now. */
  #listen() {
    const onfailure = () => this.#onfailure();
    this.#painting?.listen({ onpicture: (picture) => this.#take(picture), onfailure });
  }

  /** Whether the newest picture is of what is looked at now. */
  get isUpToDate(): boolean {
    return !!this.#subject && this.#isCurrent(this.pictures.newest, this.#subject.glance);
  }

  #isCurrent(picture: Picture | null, glance: Glance): boolean {
    if (!picture || !this.#subject) return false;
    return picture.seen.version === this.#version && isOf(picture, glance, this.#subject.density);
  }

  #ask(glance: Glance): void {
    const { density } = this.#subject!;
    const seen = { glance: magnified(glance, density), density, version: this.#version };
    this.#painting?.ask(seen);
  }

  /** The picture of all comes when there is nothing else to be painted. */
  #take(picture: Picture): void {
    const subject = this.#subject!;
    const isWhole = isOf(picture, subject.whole, subject.density);
    const isLookedAt = isOf(picture, subject.glance, subject.density);
    const { whole, newest } = this.pictures;
    const isOnlyWhole = isWhole && !isLookedAt && newest !== null;
    this.pictures = {
      whole: isWhole ? picture : whole,
      newest: isOnlyWhole ? newest : picture,
    };
    if (isLookedAt && !this.#isCurrent(this.pictures.whole, subject.whole))
      this.#ask(subject.whole);
  }
}
