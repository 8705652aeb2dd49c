/** How long copies of public content may be kept, and served while a new one is fetched. */
export const forContent = 'public, max-age=60, stale-while-revalidate=600';

/** For content about people: a withdrawn consent reaches every copy within the minute. */
export const forPeople = 'public, max-age=60, must-revalidate';
