/** Leaves the empty fields of a form out of what it sends, for they ask for nothing; without scripts the server passes over them. */
export function leaveOutEmpty({ formData }: FormDataEvent): void {
  for (const [name, value] of [...formData]) if (value === '') formData.delete(name);
}
