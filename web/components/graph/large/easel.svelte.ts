import { untrack } from 'svelte';
import type { Glance } from './glance.ts';
import { magnified } from './glance.ts';
import type { Painted } from './painted.ts';
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
  #version = 0;

  /** Sets itself up until the function returned is called; `onfailure` is told where the browser cannot paint. */
  open(onfailure: () => void): () => void {
    try {
      this.#painting = new Painting({ onpicture: (picture) => this.#take(picture), onfailure });
    } catch {
      onfailure();
    }
    return () => this.#painting?.end();
  }

  /** Has something painted, or what was painted seen from elsewhere. */
  show(subject: Subject): void {
    this.#subject = subject;
    const changed = changedParts(this.#painted, subject.painted);
    if (Object.keys(changed).length > 0) {
      this.#painted = subject.painted;
      this.#version++;
      this.#painting?.change(changed);
    }
    const { newest } = untrack(() => this.pictures);
    if (!this.#isCurrent(newest, subject.glance)) this.#ask(subject.glance);
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

function changedParts(before: Partial<Painted>, now: Painted): Partial<Painted> {
  const names = Object.keys(now) as (keyof Painted)[];
  return Object.fromEntries(
    names.filter((name) => before[name] !== now[name]).map((name) => [name, now[name]]),
  );
}
