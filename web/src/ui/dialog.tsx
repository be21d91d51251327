import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useT } from '../platform/i18n.tsx';
import { useFault } from '../platform/use-fault.ts';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import s from './dialog.module.css';

interface Open {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Focus is caught inside, Escape and a click outside close it, focus goes back to the opener. */
function Layer({
  isOpen,
  onClose,
  className,
  placement,
  children,
}: Open & { className?: string; placement?: string; children: ReactNode }) {
  return (
    <ModalOverlay className={cx(s.scrim, placement)} isDismissable isOpen={isOpen} onOpenChange={(open) => open || onClose()}>
      <Modal className={cx(s.modal, className)}>{children}</Modal>
    </ModalOverlay>
  );
}

/** A decision that reaches other people or cannot come back: a title, a few words or fields, and what happens. */
export function Dialog(
  props: Open & {
    readonly title: string;
    readonly children: ReactNode;
    /** The buttons, the main one last. Without them there is one to close. */
    readonly actions?: ReactNode;
    readonly wide?: boolean;
    /** For decisions that are lost by closing: read at once, `alertdialog`. */
    readonly urgent?: boolean;
  },
) {
  const t = useT();
  return (
    <Layer isOpen={props.isOpen} onClose={props.onClose} {...(props.wide === true && { className: s.wide })}>
      <AriaDialog className={s.dialog} role={props.urgent === true ? 'alertdialog' : 'dialog'}>
        <Heading slot="title" className="t-section">
          {props.title}
        </Heading>
        <div className={s.content}>{props.children}</div>
        <div className={s.foot}>{props.actions ?? <Button onPress={props.onClose}>{t('ui.close')}</Button>}</div>
      </AriaDialog>
    </Layer>
  );
}

/** A decision with two answers; the dialog stays until `onConfirm` has ended and shows why it could not. */
export function ConfirmDialog(
  props: Open & {
    readonly title: string;
    readonly children: ReactNode;
    readonly confirm: string;
    readonly onConfirm: () => void;
    readonly isPending?: boolean;
    /** Why it failed; null or absent while it has not. */
    readonly error?: unknown;
    /** What could not be done, for a failure without a reason. */
    readonly failed?: string;
    /** In place of `error`, for a caller with words of its own. */
    readonly fault?: string;
    readonly danger?: boolean;
  },
) {
  const t = useT();
  const faultOf = useFault();
  const fault = props.fault ?? faultOf(props.error, props.failed);
  return (
    <Dialog
      {...props}
      urgent
      actions={
        <>
          <Button onPress={props.onClose}>{t('ui.cancel')}</Button>
          <Button look={props.danger === true ? 'danger' : 'primary'} isPending={props.isPending ?? false} onPress={props.onConfirm}>
            {props.confirm}
          </Button>
        </>
      }
    >
      {props.children}
      {fault !== undefined && (
        <p className={s.fault} role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  );
}

/** A panel at the end side of the page; under 760 px it comes from the bottom. */
export function Sheet(props: Open & { readonly title: string; readonly children: ReactNode; readonly actions?: ReactNode }) {
  const t = useT();
  return (
    <Layer isOpen={props.isOpen} onClose={props.onClose} placement={s.side} className={s.sheet}>
      <AriaDialog className={cx(s.dialog, s.tall)}>
        <header className={s.sheetHead}>
          <Heading slot="title" className="t-section">
            {props.title}
          </Heading>
          <Button look="icon" size="sm" aria-label={t('ui.close')} onPress={props.onClose}>
            <X className="ic" aria-hidden />
          </Button>
        </header>
        <div className={s.sheetBody}>{props.children}</div>
        {props.actions !== undefined && <div className={s.sheetFoot}>{props.actions}</div>}
      </AriaDialog>
    </Layer>
  );
}

/** A bare layer for dialogs that draw their own inside (the command palette). */
export function BareDialog(props: Open & { readonly label: string; readonly children: ReactNode }) {
  return (
    <Layer isOpen={props.isOpen} onClose={props.onClose} placement={s.high} className={s.palette}>
      <AriaDialog aria-label={props.label} className={cx(s.dialog, s.bare)}>
        {props.children}
      </AriaDialog>
    </Layer>
  );
}
