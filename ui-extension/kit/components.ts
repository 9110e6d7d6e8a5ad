import type { ComponentMapping } from '@remote-ui/react/host'
import { Accordion } from './Accordion.tsx'
import { Alert } from './Alert.tsx'
import { BarChart } from './BarChart.tsx'
import { Button, ButtonRow, LoadingButton } from './Button.tsx'
import { CrmActionButton, CrmActionLink, CrmCardActions } from './crm/CrmActions.tsx'
import { CrmAssociationTable } from './crm/CrmAssociationTable.tsx'
import { CrmDataHighlight, CrmPropertyList } from './crm/CrmProperties.tsx'
import { CrmStageTracker } from './crm/CrmStageTracker.tsx'
import { CrmStatistics } from './crm/CrmStatistics.tsx'
import { DateInput } from './DateInput.tsx'
import { DescriptionList, DescriptionListItem } from './DescriptionList.tsx'
import { Divider, Spacer } from './Divider.tsx'
import { Dropdown, DropdownButtonItem } from './Dropdown.tsx'
import { ExpandableText } from './ExpandableText.tsx'
import { Form } from './Form.tsx'
import { Center, Grid, GridItem, MediaObject } from './Grid.tsx'
import { HeaderActions, PrimaryHeaderActionButton, SecondaryHeaderActionButton } from './HeaderActions.tsx'
import { Icon } from './Icon.tsx'
import { Iframe } from './Iframe.tsx'
import { Illustration } from './Illustration.tsx'
import { Image } from './Image.tsx'
import { AutoGrid, Box, Flex, Inline, Stack } from './Layout.tsx'
import { LineChart } from './LineChart.tsx'
import { Link } from './Link.tsx'
import { List } from './List.tsx'
import { Modal, ModalBody, ModalFooter } from './Modal.tsx'
import { MultiSelect } from './MultiSelect.tsx'
import { CurrencyInput, NumberInput, StepperInput } from './NumberInput.tsx'
import {
  PageBreadcrumbs,
  PageBreadcrumbsCurrent,
  PageBreadcrumbsPageLink,
  PageHeader,
  PageHeaderLink,
  PageHeaderPageLink,
  PageHeaderPrimaryAction,
  PageHeaderSecondaryActions,
  PageLink,
  PageTitle,
} from './Pages.tsx'
import { Panel, PanelBody, PanelFooter, PanelSection } from './Panel.tsx'
import { ProgressBar } from './ProgressBar.tsx'
import { ScoreCircle } from './ScoreCircle.tsx'
import { Select } from './Select.tsx'
import { SettingsView } from './SettingsView.tsx'
import { EmptyState, ErrorState, LoadingSpinner } from './States.tsx'
import { Statistics, StatisticsItem, StatisticsTrend } from './Statistics.tsx'
import { StatusTag } from './StatusTag.tsx'
import { StepIndicator } from './StepIndicator.tsx'
import { Table, TableBody, TableCell, TableFooter, TableHead, TableHeader, TableRow } from './Table.tsx'
import { Tab, Tabs } from './Tabs.tsx'
import { Tag } from './Tag.tsx'
import { Heading, Text } from './Text.tsx'
import { Input, SearchInput, TextArea } from './TextInput.tsx'
import { Card, Tile } from './Tile.tsx'
import { TimeInput } from './TimeInput.tsx'
import { Checkbox, RadioButton, Toggle } from './Toggle.tsx'
import { ToggleGroup } from './ToggleGroup.tsx'
import { Tooltip } from './Tooltip.tsx'

/** HubSpot's component names, each with the kit's HTML twin. A name that is not here cannot be shown. */
export const components: ComponentMapping = {
  Accordion,
  Alert,
  AutoGrid,
  BarChart,
  Box,
  Button,
  ButtonRow,
  Card,
  Center,
  Checkbox,
  CrmActionButton,
  CrmActionLink,
  CrmAssociationTable,
  CrmCardActions,
  CrmDataHighlight,
  CrmPropertyList,
  CrmStageTracker,
  CrmStatistics,
  CurrencyInput,
  DateInput,
  DescriptionList,
  DescriptionListItem,
  Divider,
  Dropdown,
  DropdownButtonItem,
  EmptyState,
  ErrorState,
  ExpandableText,
  Flex,
  Form,
  Grid,
  GridItem,
  HeaderActions,
  Heading,
  Icon,
  Iframe,
  Illustration,
  Image,
  Inline,
  Input,
  LineChart,
  Link,
  List,
  LoadingButton,
  LoadingSpinner,
  MediaObject,
  Modal,
  ModalBody,
  ModalFooter,
  MultiSelect,
  NumberInput,
  PageBreadcrumbs,
  PageBreadcrumbsCurrent,
  PageBreadcrumbsPageLink,
  PageHeader,
  PageHeaderLink,
  PageHeaderPageLink,
  PageHeaderPrimaryAction,
  PageHeaderSecondaryActions,
  PageLink,
  PageTitle,
  Panel,
  PanelBody,
  PanelFooter,
  PanelSection,
  PrimaryHeaderActionButton,
  ProgressBar,
  RadioButton,
  ScoreCircle,
  SearchInput,
  SecondaryHeaderActionButton,
  Select,
  SettingsView,
  Spacer,
  Stack,
  Statistics,
  StatisticsItem,
  StatisticsTrend,
  StatusTag,
  StepIndicator,
  StepperInput,
  Tab,
  Table,
  TableBody,
  TableCell,
  TableFooter,
  TableHead,
  TableHeader,
  TableRow,
  Tabs,
  Tag,
  Text,
  TextArea,
  Textarea: TextArea,
  Tile,
  TimeInput,
  Toggle,
  ToggleGroup,
  Tooltip,
}
