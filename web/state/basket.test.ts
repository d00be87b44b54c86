import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Basket } from './basket.svelte.ts';

/** A browser's storage of which the test sees everything. */
class FakeStorage {
  readonly items = new Map<string, string>();
  getItem(name: string) {
    return this.items.get(name) ?? null;
  }
  setItem(name: string, value: string) {
    this.items.set(name, value);
  }
  removeItem(name: string) {
    this.items.delete(name);
  }
}

let storage: FakeStorage;
const events = new EventTarget();
const openBaskets: (() => void)[] = [];

beforeEach(() => {
  storage = new FakeStorage();
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
  vi.stubGlobal('removeEventListener', events.removeEventListener.bind(events));
});

afterEach(() => {
  for (const close of openBaskets.splice(0)) close();
  vi.unstubAllGlobals();
});

function openBasket(): Basket {
  const basket = new Basket();
  openBaskets.push(basket.follow());
  return basket;
}

/** What a browser tells the tabs that did not make a change. */
const tell = (key: string | null) =>
  events.dispatchEvent(Object.assign(new Event('storage'), { key }));

describe('a basket', () => {
  test('keeps works in the order in which they were picked, each once', () => {
    const basket = openBasket();
    for (const key of ['b', 'a', 'b', 'c']) basket.add(key);
    expect(basket.keys).toEqual(['b', 'a', 'c']);
    basket.remove('a');
    basket.toggle('c');
    basket.toggle('d');
    expect([basket.has('a'), basket.has('d')]).toEqual([false, true]);
    expect(openBasket().keys).toEqual(['b', 'd']);
    basket.put(['d', 'b', 'd']);
    expect(openBasket().keys).toEqual(['d', 'b']);
  });

  test('that is emptied leaves nothing behind', () => {
    const basket = openBasket();
    basket.add('a');
    basket.clear();
    expect([basket.keys, storage.items.size]).toEqual([[], 0]);
  });

  test('follows what another tab does, and nothing else that is stored', () => {
    const basket = openBasket();
    storage.setItem('basket', '["x"]');
    tell('theme');
    expect(basket.keys).toEqual([]);
    tell('basket');
    expect(basket.keys).toEqual(['x']);
    storage.items.clear();
    tell(null);
    expect(basket.keys).toEqual([]);
  });

  test('looks again when the browser shows a page that it had put aside', () => {
    const basket = openBasket();
    storage.setItem('basket', '["x"]');
    events.dispatchEvent(new Event('pageshow'));
    expect(basket.keys).toEqual(['x']);
  });

  test('follows nothing any more when it is closed', () => {
    const basket = new Basket();
    basket.follow()();
    storage.setItem('basket', '["x"]');
    tell('basket');
    expect(basket.keys).toEqual([]);
  });

  test.each(['', 'null', '{}', '"a"', '[1, null, "", ["a"]]', '["a"', 'a,b'])(
    'takes %j that is kept for nothing',
    (kept) => {
      storage.setItem('basket', kept);
      expect(openBasket().keys).toEqual([]);
    },
  );

  test('takes what is whole of something spoilt', () => {
    storage.setItem('basket', '["a", 1, "b", "a"]');
    expect(openBasket().keys).toEqual(['a', 'b']);
  });

  test('works for the page alone where storage is forbidden', () => {
    const refuse = () => {
      throw new Error('forbidden');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    const basket = openBasket();
    basket.add('a');
    basket.clear();
    basket.add('b');
    expect(basket.keys).toEqual(['b']);
  });
});
