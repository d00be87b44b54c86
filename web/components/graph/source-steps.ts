const STEPS = [1, 2, 3, 5, 10, 20, 50, 100];

/** Numbers of sources that are worth telling apart where so many are the most that anything has: nothing is offered that does not occur. */
export function sourceSteps(most: number): number[] {
  return most > 0 ? [...STEPS.filter((step) => step < most), most] : [];
}
