import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Localised } from '../platform/i18n.tsx';
import { ToastRegion } from '../ui/toast-region.tsx';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';

/** Everything that every page stands on. */
export function App() {
  return (
    <Localised>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <ToastRegion />
      </QueryClientProvider>
    </Localised>
  );
}
