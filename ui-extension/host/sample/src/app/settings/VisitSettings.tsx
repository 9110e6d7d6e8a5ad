import { Button, Form, hubspot, Input } from '@hubspot/ui-extensions'

hubspot.extend<'settings'>(({ actions }) => (
  <Form onSubmit={() => actions.addAlert({ type: 'success', message: 'Saved' })}>
    <Input name="depot" label="Where visits start" />
    <Button type="submit" variant="primary">
      Save
    </Button>
  </Form>
))
