/** What surfaces import from `@hubspot/ui-extensions`, in the console: the kit's twins, and what the browser offers. */
import { DropdownButtonItem, Dropdown as Menu } from '../../kit/Dropdown.tsx'
import { extend } from './extend.ts'
import { consoleFetch } from './fetch.ts'

export const hubspot = { extend, fetch: consoleFetch }
export const Dropdown = Object.assign(Menu, { ButtonItem: DropdownButtonItem })
export { Accordion } from '../../kit/Accordion.tsx'
export { Alert } from '../../kit/Alert.tsx'
export { BarChart } from '../../kit/BarChart.tsx'
export { Button, ButtonRow, LoadingButton } from '../../kit/Button.tsx'
export { DateInput } from '../../kit/DateInput.tsx'
export { DescriptionList, DescriptionListItem } from '../../kit/DescriptionList.tsx'
export { Divider, Spacer } from '../../kit/Divider.tsx'
export { ExpandableText } from '../../kit/ExpandableText.tsx'
export { Form } from '../../kit/Form.tsx'
export { Center, Grid, GridItem, MediaObject } from '../../kit/Grid.tsx'
export {
  HeaderActions,
  PrimaryHeaderActionButton,
  SecondaryHeaderActionButton,
} from '../../kit/HeaderActions.tsx'
export { Icon } from '../../kit/Icon.tsx'
export { Iframe } from '../../kit/Iframe.tsx'
export { Illustration } from '../../kit/Illustration.tsx'
export { Image } from '../../kit/Image.tsx'
export { AutoGrid, Box, Flex, Inline, Stack } from '../../kit/Layout.tsx'
export { LineChart } from '../../kit/LineChart.tsx'
export { Link } from '../../kit/Link.tsx'
export { List } from '../../kit/List.tsx'
export { Modal, ModalBody, ModalFooter } from '../../kit/Modal.tsx'
export { MultiSelect } from '../../kit/MultiSelect.tsx'
export { CurrencyInput, NumberInput, StepperInput } from '../../kit/NumberInput.tsx'
export { Panel, PanelBody, PanelFooter, PanelSection } from '../../kit/Panel.tsx'
export { ProgressBar } from '../../kit/ProgressBar.tsx'
export { ScoreCircle } from '../../kit/ScoreCircle.tsx'
export { Select } from '../../kit/Select.tsx'
export { EmptyState, ErrorState, LoadingSpinner } from '../../kit/States.tsx'
export { Statistics, StatisticsItem, StatisticsTrend } from '../../kit/Statistics.tsx'
export { StatusTag } from '../../kit/StatusTag.tsx'
export { StepIndicator } from '../../kit/StepIndicator.tsx'
export {
  Table,
  TableBody,
  TableCell,
  TableFooter,
  TableHead,
  TableHeader,
  TableRow,
} from '../../kit/Table.tsx'
export { Tab, Tabs } from '../../kit/Tabs.tsx'
export { Tag } from '../../kit/Tag.tsx'
export { Heading, Text } from '../../kit/Text.tsx'
export { Input, SearchInput, TextArea } from '../../kit/TextInput.tsx'
export { Card, Tile } from '../../kit/Tile.tsx'
export { TimeInput } from '../../kit/TimeInput.tsx'
export { Checkbox, RadioButton, Toggle } from '../../kit/Toggle.tsx'
export { ToggleGroup } from '../../kit/ToggleGroup.tsx'
export { Tooltip } from '../../kit/Tooltip.tsx'
export { useExtensionActions, useExtensionApi, useExtensionContext } from './host.tsx'
