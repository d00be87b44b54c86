import { createContext } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { placeCard } from './card-place.ts';

/** How long the pointer rests on a mark before its card opens, and may be away before it closes. */
const REST = 220;

/**
 * The preview cards of a page, of which one at a time is open. A card opens on hover and on keyboard
 * focus, stays while the pointer or the focus is on it, and Escape closes it (WCAG 1.4.13).
 */
export class Cards {
  /** The mark whose card is open. */
  open: string | null = $state(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pointerY: number | null = null;
  #card: HTMLElement | null = null;
  #returning = false;

  /** Makes an element the mark of a card: the card is to be drawn inside it while `open` is its id. */
  trigger(id: string): Attachment<HTMLElement> {
    return (element) => {
      const listeners = new AbortController();
      const listen = (type: string, listener: (event: never) => void) =>
        element.addEventListener(type, listener as EventListener, { signal: listeners.signal });
      listen('pointerenter', (event: PointerEvent) => this.#enter(id, event));
      listen('pointerleave', () => this.#close());
      listen('focusin', (event: FocusEvent) => this.#focus(id, event.target as Element));
      listen('focusout', () => this.#close());
      return () => listeners.abort();
    };
  }

  /** Shows a card above everything else, beside its mark. */
  placed: Attachment<HTMLElement> = (card) => {
    const mark = markOf(card);
    if (!mark) return;
    this.#card = card;
    card.showPopover();
    const { left, top } = placeCard(this.#lineOf(mark), card.getBoundingClientRect(), {
      width: document.documentElement.clientWidth,
      height: document.documentElement.clientHeight,
    });
    card.style.left = `${left + scrollX}px`;
    card.style.top = `${top + scrollY}px`;
  };

  /** Closes the open card; true when there was one. */
  dismiss(): boolean {
    clearTimeout(this.#timer);
    if (this.open === null) return false;
    this.#giveFocusBack();
    this.open = null;
    return true;
  }

  /** Focus inside a card that closes goes to its mark, without opening the card again. */
  #giveFocusBack() {
    if (!this.#card?.contains(document.activeElement)) return;
    this.#returning = true;
    markOf(this.#card)?.focus();
    this.#returning = false;
  }

  #enter(id: string, event: PointerEvent) {
    clearTimeout(this.#timer);
    if (event.pointerType === 'touch' || this.open === id || isSelecting()) return;
    this.#pointerY = event.clientY;
    this.#timer = setTimeout(() => (this.open = id), REST);
  }

  #focus(id: string, element: Element) {
    clearTimeout(this.#timer);
    if (this.open === id || this.#returning || !element.matches(':focus-visible')) return;
    this.#pointerY = null;
    this.open = id;
  }

  #close() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (!this.#card?.parentElement?.matches(':hover, :has(:focus-visible)')) this.open = null;
    }, REST);
  }

  /** A mark that runs over a line end has a box for each line: the one under the pointer counts. */
  #lineOf(mark: HTMLElement): DOMRect {
    const lines = [...mark.getClientRects()];
    const y = this.#pointerY;
    const under = y === null ? undefined : lines.find((line) => y <= line.bottom);
    return under ?? lines[0] ?? mark.getBoundingClientRect();
  }
}

/** The mark to which a card belongs stands first in their common parent. */
function markOf(card: HTMLElement): HTMLElement | null {
  const mark = card.parentElement?.firstElementChild;
  return mark instanceof HTMLElement ? mark : null;
}

/** A reader who is selecting text is left in peace. */
function isSelecting(): boolean {
  return document.getSelection()?.isCollapsed === false;
}

/** Hands the cards of a page from its frame to the marks in it. */
export const [getCards, setCards] = createContext<Cards>();
