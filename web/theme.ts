/**
 * Applies the reader's theme before the first paint. It is a script of its own, loaded in the head
 * and blocking, because the page's policy forbids inline scripts and a module would run too late.
 */
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
} catch {
  // Storage is forbidden here: the system's theme stands.
}
