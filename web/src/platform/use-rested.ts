import { useEffect, useState } from 'react';

/** A value once it has rested for `ms` milliseconds, so that fast typing asks the server once. */
export function useRested<T>(value: T, ms: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return rested;
}
